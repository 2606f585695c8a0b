package sambandh.application.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.shared.Code;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.TemplateVersion;

public final class InMemoryOwnTemplates implements OwnTemplates {
    private final InMemoryUnitOfWork unitOfWork;
    private final Map<Code, OwnTemplate> all = new HashMap<>();
    private final Map<Code, Map<Integer, TemplateVersion>> versions = new HashMap<>();
    private final Map<Code, Integer> numbers = new HashMap<>();

    public InMemoryOwnTemplates(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public synchronized Optional<OwnTemplate> find(Code code) {
        return Optional.ofNullable(all.get(code));
    }

    @Override
    public synchronized Optional<TemplateVersion> version(Code code, int number) {
        return Optional.ofNullable(of(code).get(number));
    }

    @Override
    public synchronized boolean add(OwnTemplate template) {
        unitOfWork.mustBeOpen();
        return all.putIfAbsent(template.code(), template) == null;
    }

    @Override
    public synchronized void replace(OwnTemplate template) {
        unitOfWork.mustBeOpen();
        OwnTemplate before = all.get(template.code());
        if (before == null || before.version() != template.version() - 1) {
            throw new LostUpdate("template");
        }
        all.put(template.code(), template);
    }

    @Override
    public synchronized int nextNumber(Code code) {
        unitOfWork.mustBeOpen();
        return numbers.merge(code, 1, Integer::sum);
    }

    @Override
    public synchronized void add(TemplateVersion version) {
        unitOfWork.mustBeOpen();
        of(version.template()).put(version.number(), version);
    }

    @Override
    public synchronized boolean removeVersion(Code code, int number) {
        unitOfWork.mustBeOpen();
        return of(code).remove(number) != null;
    }

    @Override
    public synchronized void remove(Code code) {
        unitOfWork.mustBeOpen();
        all.remove(code);
        versions.remove(code);
        numbers.remove(code);
    }

    synchronized List<OwnTemplate> everything() {
        return List.copyOf(all.values());
    }

    synchronized List<TemplateVersion> versions(Code code) {
        return List.copyOf(of(code).values());
    }

    private Map<Integer, TemplateVersion> of(Code code) {
        return versions.computeIfAbsent(code, _ -> new TreeMap<>());
    }
}
