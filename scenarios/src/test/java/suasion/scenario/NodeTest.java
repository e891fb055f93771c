package suasion.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree says the same however it is quoted or laid out, and what is printed reads back as the same tree. */
class NodeTest {
    private static Node read(String text) {
        return NodeReader.read("test.yaml", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{no: 1, on: 2, off: 3, y: 4, ~: 5, 'null': null, \"\\u00e9\\t\\u0085\": 'a: b', x: 010, t: 1:30, n: .nan}",
                "a: [1, [2, {b: '#c', d: \"- e\", f: '? g', h: '{', i: 'j, k', l: '', m: ' n '}]]",
                "a: |\n  two\n  lines\nb: >\n  folded\n  text\nc: \"tab\\tand quote \\\" and \\\\\"",
                "{\"a\":\"1/3\"}",
                "{}",
                "[]",
                "a: [{b: 1}, {b: 2}]",
                "'-': '-'\n\"\\\\\": \"<<\"",
                "? a\n: b"
            })
    void printedTreesReadBackEqual(String text) {
        Node node = read(text);
        assertEquals(node, read(NodeWriter.yaml(node)));
        assertEquals(node, read(NodeWriter.json(node)));
        assertEquals(NodeWriter.yaml(node), NodeWriter.yaml(read(NodeWriter.yaml(node))));
    }

    @Test
    void longListsAndMapsAreBlocksAndReadBackEqual() {
        StringBuilder text = new StringBuilder("list: [");
        for (int i = 0; i < 40; i++) {
            text.append("item-").append(i).append(", ");
        }
        text.append("{deep: [{x: ").append("long ".repeat(30)).append("}]}]\n");
        text.append("map: {a: {b: {c: '").append("word ".repeat(40)).append("'}}}");
        Node node = read(text.toString());
        assertEquals(node, read(NodeWriter.yaml(node)));
        assertEquals(node, read(NodeWriter.json(node)));
    }

    @Test
    void quotesDoNotMatterExceptAroundNothing() {
        assertEquals(read("{a: no, b: 1/2}"), read("b: \"1/2\"\n'a': 'no' # comment"));
        assertNotEquals(read("{a: null}"), read("{a: 'null'}"));
        assertNotEquals(read("{a: 1}"), read("{a: 2}"));
    }

    @Test
    void jsonWithTabsAndEscapesIsRead() {
        assertEquals(read("a: x/y\nb: [1]"), read("{\n\t\t\"a\"\t:\t\"x\\/y\",\n\t\"b\": [\t1\t]\n}\n"));
    }

    @Test
    void placesArePointersTargets() {
        Node node = read("a: {b: 1}\nc:\n  d:\n    - x\n    - {y: 2}\n'e/f': 3\n");
        assertEquals("test.yaml:1:4", node.locate("/a").toString());
        assertEquals("test.yaml:1:8", node.locate("/a/b").toString());
        assertEquals("test.yaml:2:1", node.locate("/c").toString());
        assertEquals("test.yaml:5:11", node.locate("/c/d/1/y").toString());
        assertEquals("test.yaml:3:3", node.locate("/c/d/9").toString());
        assertEquals("test.yaml:6:8", node.locate("/e~1f").toString());
        assertEquals("test.yaml:1:1", node.locate("").toString());
    }
}
