package suasion.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row as a line of JSON, all its values as texts so that they read back as they were. */
final class RowText {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RowText() {}

    /** One line without its end. */
    static String line(Row row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("row", row.number());
        object.put("scenario", row.scenario());
        object.put("hash", row.hash());
        ObjectNode setting = object.putObject("setting");
        row.setting().forEach(setting::put);
        object.put("strategy", row.strategy());
        object.put("replication", row.replication());
        object.put("seed", row.seed());
        object.put("version", row.version());
        object.put("error", row.error());
        ObjectNode values = object.putObject("values");
        row.values().forEach(values::put);
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of numbers and texts can always be written", e);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is no row, or only a part of one
     */
    static Row read(String line) {
        try {
            JsonNode object = MAPPER.readTree(line);
            if (object == null
                    || !object.path("row").isInt()
                    || !object.path("values").isObject()) {
                throw new IllegalArgumentException("no row");
            }
            return new Row(
                    object.get("row").asInt(),
                    object.path("scenario").asText(),
                    object.path("hash").asText(),
                    texts(object.path("setting")),
                    object.path("strategy").asText(),
                    object.path("replication").asInt(),
                    object.path("seed").asLong(),
                    object.path("version").asText(),
                    object.path("error").asText(),
                    texts(object.path("values")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
