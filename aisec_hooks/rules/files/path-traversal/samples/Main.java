import java.io.File;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.io.FilenameUtils;
import org.springframework.web.multipart.MultipartFile;

class Main {
    Object stream(HttpServletRequest request) throws Exception {
        // ruleid: path-traversal
        return new FileInputStream("/srv/files/" + request.getParameter("file"));
    }

    Object path(HttpServletRequest request, Path base) throws Exception {
        // ruleid: path-traversal
        return Files.readString(base.resolve(request.getParameter("file")));
    }

    void upload(MultipartFile file) throws Exception {
        // ruleid: path-traversal
        file.transferTo(new File("/srv/files", file.getOriginalFilename()));
    }

    Object contained(HttpServletRequest request, Path base) throws Exception {
        Path path = base.resolve(request.getParameter("file")).normalize();
        if (!path.startsWith(base)) throw new SecurityException();
        // ok: path-traversal
        return Files.readString(path);
    }

    Object name(HttpServletRequest request) throws Exception {
        String file = request.getParameter("file");
        // ok: path-traversal
        return new FileInputStream("/srv/files/" + FilenameUtils.getName(file));
    }

    Object number(HttpServletRequest request) throws Exception {
        // ok: path-traversal
        return new FileInputStream("/srv/files/" + Long.parseLong(request.getParameter("id")));
    }
}
