package suasion.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import suasion.learn.Entry;
import suasion.learn.Strategies;
import suasion.report.JsonReport;

/** The strategies that scenario files name, with their settings. */
final class StrategyList {
    private StrategyList() {}

    static void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(JsonReport.text(json()).strip());
            return;
        }
        for (Entry entry : Strategies.all()) {
            out.printf("%-16s %s%n", entry.name(), entry.does());
            entry.settings()
                    .forEach(setting -> out.printf(
                            "%-16s   %s: %s (%s)%n", "", setting.name(), setting.meaning(), setting.byDefault()));
        }
    }

    private static ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : Strategies.all()) {
            ObjectNode node = list.addObject().put("name", entry.name()).put("does", entry.does());
            ObjectNode settings = node.putObject("settings");
            entry.settings().forEach(setting -> settings.putObject(setting.name())
                    .put("default", setting.byDefault())
                    .put("meaning", setting.meaning()));
        }
        return list;
    }
}
