const express = require("express"), fs = require("fs"), path = require("path"), multer = require("multer");
const formidable = require("formidable");
const app = express();
const root = path.resolve("/srv/files");
const upload = multer({ dest: "/tmp" });
app.get("/a", (req, res) => {
  const file = path.resolve(root, req.query.f);
  if (file.slice(0, root.length) !== root) return res.sendStatus(403);
  // ok: path-traversal
  res.send(fs.readFileSync(file));
});
app.get("/b", (req, res) => {
  const file = path.resolve(root, req.query.f);
  if (path.relative(root, file).startsWith("..")) return res.sendStatus(403);
  // ok: path-traversal
  res.send(fs.readFileSync(file));
});
app.get("/b2", (req, res) => {
  const file = path.resolve(root, req.query.f);
  const rel = path.relative(root, file);
  if (rel.startsWith("..") || path.isAbsolute(rel)) return res.sendStatus(403);
  // ok: path-traversal
  res.send(fs.readFileSync(file));
});
app.post("/u", upload.single("f"), (req, res) => {
  // ok: path-traversal
  fs.readFileSync(req.file.path);
  // ok: path-traversal
  fs.readFileSync(path.join("/tmp", req.file.filename));
  // ruleid: path-traversal
  fs.renameSync(req.file.path, path.join("/srv", req.file.originalname));
  res.send("x");
});
app.post("/v", (req, res) => {
  const form = new formidable.IncomingForm();
  form.parse(req, (err, fields, files) => {
    // ok: path-traversal
    fs.readFileSync(files.f.path);
    // ok: path-traversal
    fs.readFileSync(files.f.filepath);
    // ruleid: path-traversal
    fs.copyFileSync(files.f.filepath, "/srv/" + files.f.originalFilename);
    // ruleid: path-traversal
    fs.readFileSync("/srv/" + fields.name);
    res.send("x");
  });
});
app.post("/w", upload.array("f"), (req, res) => {
  // ok: path-traversal
  fs.readFileSync(req.files[0].path);
  // ruleid: path-traversal
  fs.writeFileSync("/srv/" + req.files[0].originalname, "");
  // ok: path-traversal
  fs.readFileSync(req.files.f.tempFilePath);
  // ruleid: path-traversal
  req.files.f.mv("/srv/" + req.files.f.name);
  res.send("x");
});
app.get("/l", (req, res) => {
  // ruleid: open-redirect
  res.set("Location", req.query.u);
  // ruleid: open-redirect
  res.setHeader("location", req.query.u);
  // ruleid: open-redirect
  res.location(req.query.u);
  // ruleid: open-redirect
  res.writeHead(302, { Location: req.query.u });
  // ruleid: open-redirect
  res.set({ location: req.query.u });
  // ok: open-redirect
  res.set({ where: req.query.u });
  res.end();
});
