package sambandh.persistence.bulk;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import sambandh.application.bulk.StagedRow;

/** Staged rows as bytes: numbers in seven bits a byte, cells by their length, all of it deflated. */
final class StagedBytes {
    private static final int FORM = 1;
    private static final int BUFFER = 1 << 14;

    private StagedBytes() {}

    static byte[] of(List<StagedRow> rows) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER))) {
            out.writeByte(FORM);
            number(out, rows.size());
            for (StagedRow row : rows) {
                number(out, row.line());
                number(out, row.line() - row.home());
                number(out, row.nth());
                out.writeBoolean(row.same());
                number(out, row.cells().size());
                for (@Nullable String cell : row.cells()) {
                    cell(out, cell);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static List<StagedRow> rows(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER))) {
            if (in.readByte() != FORM) {
                throw new IllegalStateException("staged by a newer version");
            }
            int size = (int) number(in);
            List<StagedRow> rows = new ArrayList<>(size);
            for (int n = 0; n < size; n++) {
                long line = number(in);
                long home = line - number(in);
                int nth = (int) number(in);
                boolean same = in.readBoolean();
                int width = (int) number(in);
                List<@Nullable String> cells = new ArrayList<>(width);
                for (int at = 0; at < width; at++) {
                    cells.add(cell(in));
                }
                rows.add(new StagedRow(line, home, nth, same, cells));
            }
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void cell(DataOutputStream out, @Nullable String cell) throws IOException {
        if (cell == null) {
            number(out, 0);
            return;
        }
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        number(out, text.length + 1L);
        out.write(text);
    }

    private static @Nullable String cell(DataInputStream in) throws IOException {
        int length = (int) number(in) - 1;
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static void number(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while (rest > 0x7F) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long number = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while (next > 0x7F) {
            number |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        return number | (long) next << shift;
    }
}
