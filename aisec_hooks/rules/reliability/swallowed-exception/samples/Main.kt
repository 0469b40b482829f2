class Main {
    fun a() {
        try {
            read()
        // ruleid: swallowed-exception
        } catch (e: Exception) {
        }
    }

    fun b() {
        try {
            read()
        // ruleid: swallowed-exception
        } catch (_: Throwable) {
            // nothing can be done
        }
    }

    fun c(): String? {
        // ruleid: swallowed-exception
        try { return read() } catch (e: Exception) { }
        return null
    }

    fun d() {
        try {
            read()
        // ok: swallowed-exception
        } catch (e: Exception) {
            logger.warn("not read", e)
        }
    }

    fun e() {
        try {
            read()
        // ok: swallowed-exception
        } catch (e: java.io.FileNotFoundException) {
        }
    }

    fun f(): Int {
        return try {
            read()
        // ok: swallowed-exception
        } catch (e: Exception) {
            logger.warn("not read", e)
            -1
        }
    }
}
