package suasion.sim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sim.util.Properties;

/** MASON's properties of something, written down one by one in the order in which they are to be read. */
final class Entries extends Properties {
    private final transient List<Entry> entries = new ArrayList<>();

    /**
     * One property.
     *
     * @param type String.class or Integer.TYPE
     * @param setter null for a property that is only read
     * @param domain a {@code sim.util.Interval}, a String[] of choices, or null
     */
    private record Entry(
            String name,
            Class<?> type,
            Supplier<Object> getter,
            Consumer<Object> setter,
            Object domain,
            String description) {}

    /** Something to read. */
    Entries show(String name, Supplier<Object> getter) {
        entries.add(new Entry(name, String.class, getter, null, null, null));
        return this;
    }

    /** A whole number to choose from a domain. */
    Entries choose(String name, Object domain, String description, Supplier<Object> getter, Consumer<Integer> setter) {
        entries.add(new Entry(
                name, Integer.TYPE, getter, value -> setter.accept(((Number) value).intValue()), domain, description));
        return this;
    }

    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public int numProperties() {
        return entries.size();
    }

    @Override
    public Object getValue(int index) {
        return entries.get(index).getter().get();
    }

    @Override
    public Object getDomain(int index) {
        return entries.get(index).domain();
    }

    @Override
    public String getDescription(int index) {
        return entries.get(index).description();
    }

    @Override
    public boolean isReadWrite(int index) {
        return entries.get(index).setter() != null;
    }

    @Override
    public String getName(int index) {
        return entries.get(index).name();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class getType(int index) {
        return entries.get(index).type();
    }

    @Override
    protected Object _setValue(int index, Object value) {
        entries.get(index).setter().accept(value);
        return getValue(index);
    }
}
