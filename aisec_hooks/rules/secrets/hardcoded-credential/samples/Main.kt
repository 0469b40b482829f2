import java.sql.DriverManager

class Main {
    fun a() {
        // ruleid: hardcoded-credential
        val password = "k9#vQ2!pLx"
        return password
    }

    fun b() {
        // ruleid: hardcoded-credential
        DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", "k9#vQ2!pLx")
    }

    fun c() {
        // ruleid: hardcoded-credential
        val apiSecret: String = "w8-7Hq2_pZ4x"
        return apiSecret
    }

    fun d() {
        // ok: hardcoded-credential
        val password = System.getenv("DB_PASSWORD")
        return password
    }

    fun e(password: String) {
        // ok: hardcoded-credential
        DriverManager.getConnection("jdbc:postgresql://db/shop", "shop", password)
    }

    fun f() {
        // ok: hardcoded-credential
        val passwordLabel = "Password"
        return passwordLabel
    }
}
