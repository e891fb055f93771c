package suasion.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.math.BigDecimal;
import suasion.family.Families;
import suasion.game.UserMistake;

/** An independent draft-07 validator beside our own walk of the schema. */
final class Referee {
    private static final Schema SCHEMA = Families.schema();
    private static final JsonSchema INDEPENDENT =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(json(SCHEMA.document()));

    private Referee() {}

    /** What {@link SchemaCheck} says. */
    static boolean walkAccepts(Node root) {
        try {
            SchemaCheck.check(SCHEMA, root);
            return true;
        } catch (UserMistake mistake) {
            return false;
        }
    }

    /** What the library says. */
    static boolean libraryAccepts(Node root) {
        return INDEPENDENT.validate(json(root)).isEmpty();
    }

    private static JsonNode json(Node node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node instanceof Node.Mapping mapping) {
            ObjectNode object = make.objectNode();
            mapping.fields().forEach((key, value) -> object.set(key, json(value)));
            return object;
        }
        if (node instanceof Node.Sequence list) {
            ArrayNode array = make.arrayNode();
            list.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.isNothing()) {
            return make.nullNode();
        }
        if (scalar.isTruth()) {
            return make.booleanNode(Boolean.parseBoolean(scalar.text()));
        }
        return scalar.isNumber() ? number(make, scalar.text()) : make.textNode(scalar.text());
    }

    private static JsonNode number(JsonNodeFactory make, String text) {
        return text.matches("-?[0-9]{1,9}")
                ? make.numberNode(Integer.parseInt(text))
                : make.numberNode(new BigDecimal(text));
    }
}
