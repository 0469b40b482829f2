import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Flags that are decided elsewhere, said twice, or said too late. */
class Cookies {
    private static final boolean PLAIN = false;
    private final boolean httpOnly;

    Cookies(boolean httpOnly) {
        this.httpOnly = httpOnly;
    }

    void folded(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ruleid: cookie-without-httponly
        cookie.setHttpOnly(PLAIN);
        response.addCookie(cookie);
    }

    void chosen(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ruleid: cookie-without-httponly
        cookie.setHttpOnly(7 * 18 + 6 > 200 ? true : false);
        response.addCookie(cookie);
    }

    void chosenWell(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: cookie-without-httponly
        cookie.setHttpOnly(7 * 18 + 6 < 200 ? true : false);
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void ofField(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: cookie-without-httponly
        cookie.setHttpOnly(httpOnly);
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void ofParameter(HttpServletResponse response, String token, boolean https) {
        Cookie cookie = new Cookie("session", token);
        // ok: cookie-without-httponly
        cookie.setHttpOnly(https);
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void twice(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: cookie-without-httponly
        cookie.setHttpOnly(false);
        cookie.setHttpOnly(true);
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void twiceBadly(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: cookie-without-httponly
        cookie.setHttpOnly(true);
        // ruleid: cookie-without-httponly
        cookie.setHttpOnly(false);
        response.addCookie(cookie);
    }

    void late(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ruleid: cookie-without-httponly
        response.addCookie(cookie);
        cookie.setHttpOnly(true);
    }

    void two(HttpServletResponse response, String token, String theme) {
        Cookie first = new Cookie("theme", theme);
        first.setHttpOnly(true);
        Cookie second = new Cookie("session", token);
        // ok: cookie-without-httponly
        response.addCookie(first);
        // ruleid: cookie-without-httponly
        response.addCookie(second);
    }

    void subclass(HttpServletResponse response, String token) {
        // ok: cookie-without-httponly
        response.addCookie(new Strict("session", token));
    }

    static class Strict extends Cookie {
        Strict(String name, String value) {
            super(name, value);
            setHttpOnly(true);
        }
    }

    void header(HttpServletResponse response, String token) {
        // ruleid: cookie-without-httponly
        response.addHeader("Set-Cookie", "session=" + token + "; Secure");
        // ok: cookie-without-httponly
        response.addHeader("Set-Cookie", "session=" + token + "; Secure; HttpOnly");
        // ruleid: cookie-without-httponly
        response.setHeader(HttpHeaders.SET_COOKIE, String.format("session=%s; Path=/", token));
        // ok: cookie-without-httponly
        response.setHeader(HttpHeaders.SET_COOKIE, String.format("session=%s; HttpOnly", token));
        // ok: cookie-without-httponly
        response.addHeader("X-Session", "session=" + token);
    }
}
