package org.fieldlore.ingest.extract.tika;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.fieldlore.ingest.extract.DetectCharset;
import org.fieldlore.ingest.extract.DetectLanguage;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.Reading.Extracted;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.fieldlore.ingest.extract.Reading.Unreadable;
import org.fieldlore.ingest.extract.TidyText;
import org.xml.sax.SAXException;

/** What a worker does with one document: find out what it is, refuse what is plainly bad, get the text out. */
final class ParseDocument {

    private static final String PDF = "application/pdf";
    private static final Set<String> PLAIN =
            Set.of("text/plain", "text/csv", "text/tsv", "text/x-web-markdown", "text/tab-separated-values");
    private static final Set<String> NEWLINES_MEAN_NOTHING = Set.of("text/html", "application/xhtml+xml");

    private final Limits limits;
    private final AutoDetectParser parser;

    /** See the settings of the same names. */
    record Limits(int maxCharacters, int maxDepth, int maxEmbedded) {}

    ParseDocument(Limits limits) {
        this.limits = limits;
        this.parser = new AutoDetectParser(configured());
    }

    /** No parser that calls other programs (text recognition, exiftool, ffmpeg): see the file. */
    private static TikaConfig configured() {
        try (InputStream in = ParseDocument.class.getResourceAsStream("tika-config.xml")) {
            return new TikaConfig(in);
        } catch (TikaException | IOException | SAXException e) {
            throw new IllegalStateException("tika-config.xml of the reader is wrong", e);
        }
    }

    Reading read(Path file, String name) {
        try {
            return extract(file, name);
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError e) {
            return Refusals.unreadable(name, e);
        }
    }

    private Reading extract(Path file, String name) throws IOException, TikaException, SAXException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream in = TikaInputStream.get(file)) {
            MediaType type = parser.getDetector().detect(in, metadata).getBaseType();
            LookFirst.at(file, type.toString());
            String raw = PLAIN.contains(type.toString()) ? plain(file) : parsed(in, metadata, type.toString());
            String text = TidyText.of(PDF.equals(type.toString()) ? JoinLines.of(raw) : raw);
            if (text.isEmpty()) {
                Reason why = parses(type) ? Reason.NO_TEXT : Reason.UNSUPPORTED;
                return new Unreadable(name, why, "type=" + type);
            }
            return new Extracted(
                    name,
                    type.toString(),
                    DocumentFacts.title(metadata, text, name),
                    text,
                    DetectLanguage.of(text),
                    DocumentFacts.pages(metadata),
                    DocumentFacts.subset(metadata));
        }
    }

    private boolean parses(MediaType type) {
        return parser.getSupportedTypes(new ParseContext()).contains(type);
    }

    private String plain(Path file) throws IOException, SAXException {
        DetectCharset.Found found = DetectCharset.of(file);
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, found.markLength(), bytes.length - found.markLength(), found.charset());
        if (text.length() > limits.maxCharacters()) {
            throw TextHandler.tooLong(limits.maxCharacters());
        }
        return text;
    }

    private String parsed(TikaInputStream in, Metadata metadata, String type)
            throws IOException, TikaException, SAXException {
        TextHandler handler = new TextHandler(limits.maxCharacters(), NEWLINES_MEAN_NOTHING.contains(type));
        ParseContext context = context();
        Embedded embedded = new Embedded(context, limits);
        context.set(EmbeddedDocumentExtractor.class, embedded);
        parser.parse(in, handler, metadata, context);
        embedded.throwIfRefused();
        handler.throwIfRefused();
        return handler.text();
    }

    private ParseContext context() {
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        PDFParserConfig pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        context.set(PDFParserConfig.class, pdf);
        OfficeParserConfig office = new OfficeParserConfig();
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        context.set(OfficeParserConfig.class, office);
        return context;
    }
}
