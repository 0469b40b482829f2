import java.net.URI;
import java.net.URL;
import java.net.http.HttpRequest;
import javax.servlet.http.HttpServletRequest;
import org.springframework.web.client.RestTemplate;

class Main {
    Object open(HttpServletRequest request) throws Exception {
        // ruleid: request-forgery
        return new URL(request.getParameter("url")).openStream();
    }

    Object client(HttpServletRequest request) throws Exception {
        // ruleid: request-forgery
        return HttpRequest.newBuilder(URI.create(request.getParameter("url"))).build();
    }

    Object rest(HttpServletRequest request, RestTemplate rest) throws Exception {
        // ruleid: request-forgery
        return rest.getForObject(request.getParameter("url"), String.class);
    }

    Object variable(HttpServletRequest request, RestTemplate rest) throws Exception {
        // ok: request-forgery
        return rest.getForObject("https://example.com/{id}", String.class, request.getParameter("id"));
    }

    Object prefix(HttpServletRequest request) throws Exception {
        String url = request.getParameter("url");
        if (!url.startsWith("https://example.com/")) return null;
        // ok: request-forgery
        return new URL(url).openStream();
    }

    Object constant() throws Exception {
        // ok: request-forgery
        return new URL("https://example.com/").openStream();
    }
}
