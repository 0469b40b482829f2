import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.io.FilenameUtils;
import org.springframework.web.multipart.MultipartFile;

public class Paths {
  static final String BASE = "/srv/files/";

  public void streams(HttpServletRequest request) throws Exception {
    String given = request.getParameter("file");
    // ruleid: path-traversal
    new FileInputStream(BASE + given);
    // ruleid: path-traversal
    new FileOutputStream(new File(BASE, given), false);
    // ok: path-traversal
    new FileInputStream(BASE + FilenameUtils.getName(given));
    // ok: path-traversal
    new FileInputStream(new File(BASE, new File(given).getName()));
    File file = new File(given, "/Test.txt");
    // ruleid: path-traversal
    if (file.exists()) file.getName();
    File fixed = new File(BASE, "Test.txt");
    // ok: path-traversal
    fixed.delete();
    // ruleid: path-traversal
    new java.io.FileReader(given);
  }

  public void contained(HttpServletRequest request) throws Exception {
    String given = request.getParameter("file");
    File file = new File(BASE, given);
    if (!file.getCanonicalPath().startsWith(BASE)) {
      throw new SecurityException();
    }
    // ok: path-traversal
    new FileInputStream(file);
    Path base = Path.of(BASE);
    Path path = base.resolve(request.getParameter("path")).normalize();
    // ruleid: path-traversal
    Files.readString(path);
    if (!path.startsWith(base)) {
      throw new SecurityException();
    }
    // ok: path-traversal
    Files.readString(path);
    // ok: path-traversal
    new FileInputStream(BASE + request.getServletPath());
    // ruleid: path-traversal
    new FileInputStream(BASE + request.getRequestURI());
    // ruleid: path-traversal
    Files.newBufferedReader(java.nio.file.Paths.get(BASE, request.getPathInfo()));
  }

  public void up(HttpServletRequest request) throws Exception {
    String given = request.getParameter("file");
    if (given.contains("..")) return;
    // ok: path-traversal
    new FileInputStream(BASE + given);
    // ruleid: path-traversal
    new FileInputStream(BASE + request.getParameter("other"));
  }

  public void uploaded(MultipartFile file) throws Exception {
    // ruleid: path-traversal
    file.transferTo(new File(BASE, file.getOriginalFilename()));
    // ok: path-traversal
    file.transferTo(new File(BASE, java.util.UUID.randomUUID().toString()));
  }

  public void archive(ZipInputStream zip) throws Exception {
    ZipEntry entry = zip.getNextEntry();
    // ruleid: path-traversal
    new FileOutputStream(BASE + entry.getName());
    // ok: path-traversal
    new FileOutputStream(BASE + entry.getSize());
  }

  public void resources(HttpServletRequest request, javax.servlet.ServletContext context) throws Exception {
    // ruleid: path-traversal
    context.getResourceAsStream(request.getParameter("name"));
    // ok: path-traversal
    context.getResourceAsStream("/WEB-INF/web.xml");
    // ruleid: path-traversal
    request.getRequestDispatcher(request.getParameter("page"));
  }

  void stored(javax.servlet.http.Part part, javax.servlet.http.HttpServletRequest request) throws Exception {
    java.nio.file.Path folder = java.nio.file.Path.of("/srv/avatars");
    // ok: path-traversal
    java.nio.file.Files.copy(part.getInputStream(), folder.resolve(java.util.UUID.randomUUID() + ".png"));
    // ruleid: path-traversal
    java.nio.file.Files.copy(part.getInputStream(), folder.resolve(part.getSubmittedFileName()));
    // ruleid: path-traversal
    java.nio.file.Files.copy(folder.resolve(request.getParameter("name")), folder.resolve("a"));
  }
}
