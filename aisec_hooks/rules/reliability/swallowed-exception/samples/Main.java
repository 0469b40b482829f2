class Main {
    void dropped() {
        try {
            load();
        // ruleid: swallowed-exception
        } catch (Exception error) {
        }
    }

    void logged() {
        try {
            load();
        // ok: swallowed-exception
        } catch (Exception error) {
            log.warn("not loaded", error);
        }
    }

    void everything() {
        try {
            load();
        // ruleid: swallowed-exception
        } catch (Throwable ignored) {
            // nothing to do
        }
    }

    void expected() {
        try {
            load();
        // ok: swallowed-exception
        } catch (NumberFormatException ignored) {
        }
    }

    void loop() {
        for (String name : names) {
            try (Reader in = open(name)) {
                read(in);
            // ruleid: swallowed-exception
            } catch (IOException | Exception error) {
                continue;
            }
        }
    }

    void thrown() {
        try {
            load();
        // ok: swallowed-exception
        } catch (Exception error) {
            throw new IllegalStateException(error);
        }
    }
}
