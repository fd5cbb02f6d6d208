package org.fieldlore.ingest.extract.tika;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Documents for tests, good and bad, made on the spot. */
public final class Samples {

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    public static byte[] docx(String heading, String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading1");
            style.addNewName().setVal("heading 1");
            style.setType(STStyleType.PARAGRAPH);
            document.createStyles().addStyle(new XWPFStyle(style));
            var title = document.createParagraph();
            title.setStyle("Heading1");
            title.createRun().setText(heading);
            for (String paragraph : paragraphs) {
                document.createParagraph().createRun().setText(paragraph);
            }
            return written(document::write);
        }
    }

    public static byte[] encryptedDocx() throws IOException, GeneralSecurityException, InvalidFormatException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(docx("Secret", "Nobody reads this.")))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("open sesame");
            try (OutputStream out = encryptor.getDataStream(container)) {
                parts.save(out);
            }
            return written(container::writeFilesystem);
        }
    }

    public static byte[] pdf(int pages) throws IOException {
        try (PDDocument document = pages(pages)) {
            return written(document::save);
        }
    }

    public static byte[] encryptedPdf() throws IOException {
        try (PDDocument document = pages(1)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return written(document::save);
        }
    }

    private static PDDocument pages(int count) throws IOException {
        PDDocument document = new PDDocument();
        for (int i = 1; i <= count; i++) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Renewal notes, page " + i);
                content.endText();
            }
        }
        return document;
    }

    public static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    public static byte[] zip(String name, byte[] content) throws IOException {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        });
    }

    /** Text of one letter: a thousandth of its size when packed. */
    public static byte[] bomb() throws IOException {
        byte[] letters = new byte[30_000_000];
        Arrays.fill(letters, (byte) 'a');
        return zip("a.txt", letters);
    }

    public static byte[] nested(int depth) throws IOException {
        byte[] inner = "at the bottom".getBytes(StandardCharsets.UTF_8);
        String name = "bottom.txt";
        for (int i = 0; i < depth; i++) {
            inner = zip(name, inner);
            name = "inner.zip";
        }
        return inner;
    }

    /** A well-formed word document whose tree is far larger than the memory of a small process. */
    public static byte[] hugeDocx(int paragraphs) throws IOException {
        Random random = new Random(7);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w="
                + "\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (int i = 0; i < paragraphs; i++) {
            xml.append("<w:p><w:r><w:t>")
                    .append(Long.toString(random.nextLong(), 36))
                    .append("</w:t></w:r></w:p>");
        }
        byte[] body = xml.append("</w:body></w:document>").toString().getBytes(StandardCharsets.UTF_8);
        byte[] small = docx("Huge", "one");
        return written(out -> {
            try (var in = new ZipInputStream(new ByteArrayInputStream(small));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(entry.getName().equals("word/document.xml") ? body : in.readAllBytes());
                    zip.closeEntry();
                }
            }
        });
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }
}
