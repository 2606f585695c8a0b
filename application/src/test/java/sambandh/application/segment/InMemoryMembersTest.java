package sambandh.application.segment;

import java.time.ZoneId;
import sambandh.application.shared.TestClock;

class InMemoryMembersTest implements MembersContract {
    private final InMemoryMembers members = new InMemoryMembers(new TestClock(NOW), ZoneId.of("Asia/Kolkata"));

    @Override
    public MemberViews members() {
        return members;
    }

    @Override
    public void know(SampleMember member) {
        members.know(member.profile(TODAY, CATEGORY));
    }
}
