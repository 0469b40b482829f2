import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.CookieGenerator;

/** Flags that are decided elsewhere, said twice, or said too late. */
class Cookies {
    private static final boolean PLAIN = false;
    private final boolean secure;

    Cookies(boolean secure) {
        this.secure = secure;
    }

    void folded(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ruleid: insecure-cookie
        cookie.setSecure(PLAIN);
        response.addCookie(cookie);
    }

    void chosen(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ruleid: insecure-cookie
        cookie.setSecure(7 * 18 + 6 > 200 ? true : false);
        response.addCookie(cookie);
    }

    void chosenWell(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: insecure-cookie
        cookie.setSecure(7 * 18 + 6 < 200 ? true : false);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void ofField(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: insecure-cookie
        cookie.setSecure(secure);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void ofParameter(HttpServletResponse response, String token, boolean https) {
        Cookie cookie = new Cookie("session", token);
        // ok: insecure-cookie
        cookie.setSecure(https);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void twice(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: insecure-cookie
        cookie.setSecure(false);
        cookie.setSecure(true);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void twiceBadly(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ok: insecure-cookie
        cookie.setSecure(true);
        // ruleid: insecure-cookie
        cookie.setSecure(false);
        response.addCookie(cookie);
    }

    void late(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        // ruleid: insecure-cookie
        response.addCookie(cookie);
        cookie.setSecure(true);
    }

    void two(HttpServletResponse response, String token, String theme) {
        Cookie first = new Cookie("theme", theme);
        first.setSecure(true);
        Cookie second = new Cookie("session", token);
        // ok: insecure-cookie
        response.addCookie(first);
        // ruleid: insecure-cookie
        response.addCookie(second);
    }

    void subclass(HttpServletResponse response, String token) {
        // ok: insecure-cookie
        response.addCookie(new Strict("session", token));
    }

    void generated(HttpServletResponse response, String token) {
        CookieGenerator generator = new CookieGenerator();
        generator.setCookieHttpOnly(true);
        // ruleid: insecure-cookie
        generator.addCookie(response, token);
        generator.setCookieSecure(true);
        // ok: insecure-cookie
        generator.addCookie(response, token);
        // ruleid: insecure-cookie
        generator.setCookieSecure(false);
    }

    void lasting(HttpServletResponse response, String token, int seconds) {
        // ruleid: insecure-cookie
        response.addHeader("Set-Cookie", String.format("session=%s; Max-Age=%d", token, seconds));
    }

    static class Strict extends Cookie {
        Strict(String name, String value) {
            super(name, value);
            setSecure(true);
        }
    }

    void header(HttpServletResponse response, String token) {
        // ruleid: insecure-cookie
        response.addHeader("Set-Cookie", "session=" + token + "; HttpOnly");
        // ok: insecure-cookie
        response.addHeader("Set-Cookie", "session=" + token + "; HttpOnly; Secure");
        // ruleid: insecure-cookie
        response.setHeader(HttpHeaders.SET_COOKIE, String.format("session=%s; Path=/", token));
        // ok: insecure-cookie
        response.setHeader(HttpHeaders.SET_COOKIE, String.format("session=%s; Secure", token));
        // ruleid: insecure-cookie
        response.addHeader("Set-Cookie", String.format("session=%s; Max-Age=%d", token, 3600));
        // ok: insecure-cookie
        response.addHeader("Set-Cookie", String.format("session=%s; Max-Age=%d", token, 0));
        // ok: insecure-cookie
        response.addHeader("X-Session", "session=" + token);
    }
}
