package shop

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/google/uuid"
	"github.com/gorilla/websocket"
	"github.com/julienschmidt/httprouter"
	"github.com/spf13/cobra"
)

type Handler struct {
	db  *sql.DB
	dir string
}

type Options struct {
	Name string
	Size int
}

var plain = regexp.MustCompile(`^[a-z0-9]+$`)

var tables = map[string]string{"a": "alpha", "b": "beta"}

func routes(db *sql.DB) {
	http.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) {
		// ruleid: path-traversal
		os.Open(r.URL.Query().Get("name"))
	})
	router := gin.Default()
	router.GET("/b/:name", func(c *gin.Context) {
		// ruleid: sql-injection
		db.Exec("DELETE FROM t WHERE name = '" + c.Param("name") + "'")
	})
	mux := chi.NewRouter()
	mux.Get("/c/{name}", func(w http.ResponseWriter, r *http.Request) {
		// ruleid: path-traversal
		os.Open("data/" + chi.URLParam(r, "name"))
	})
}

func routed(w http.ResponseWriter, r *http.Request, params httprouter.Params) {
	// ruleid: path-traversal
	os.Open("data/" + params.ByName("name"))
}

func (h *Handler) show(w http.ResponseWriter, r *http.Request) {
	name, err := h.name(r)
	if err != nil {
		return
	}
	// ruleid: sql-injection
	h.db.Query("SELECT id FROM t WHERE name = '" + name + "'")
	h.open(name)
	h.openBase(name)
}

func (h *Handler) name(r *http.Request) (string, error) {
	name := r.FormValue("name")
	if name == "" {
		return "", errors.New("no name")
	}
	return strings.TrimSpace(name), nil
}

func (h *Handler) open(name string) {
	// ruleid: path-traversal
	os.Open(filepath.Join(h.dir, name))
}

func (h *Handler) openBase(name string) {
	// ok: path-traversal
	os.Open(filepath.Join(h.dir, filepath.Base(name)))
}

func decoded(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var options Options
	if err := json.Unmarshal(body, &options); err != nil {
		return
	}
	// ruleid: path-traversal
	os.Open(options.Name)
	raw, _ := base64.StdEncoding.DecodeString(r.Header.Get("X-Name"))
	// ruleid: path-traversal
	os.Open(string(raw))
	// ok: path-traversal
	os.Open(base64.URLEncoding.EncodeToString(raw))
}

func valid(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !plain.MatchString(name) {
		return
	}
	// ok: path-traversal
	os.Open("data/" + name)
}

func matched(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if ok, _ := regexp.MatchString(`^[a-z]+$`, name); !ok {
		return
	}
	// todook: path-traversal
	os.Open("data/" + name)
}

func table(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	name, ok := tables[r.FormValue("table")]
	if !ok {
		return
	}
	// ok: sql-injection
	db.Query("SELECT * FROM " + name)
}

func known(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("table")
	if _, ok := tables[name]; !ok {
		http.Error(w, "no such table", http.StatusNotFound)
		return
	}
	// ok: sql-injection
	db.Query("SELECT * FROM " + name)
}

func knownBefore(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("table")
	_, ok := tables[name]
	if !ok {
		return
	}
	// todook: sql-injection
	db.Query("SELECT * FROM " + name)
}

func switched(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("table")
	switch name {
	case "alpha", "beta":
	default:
		return
	}
	// ok: sql-injection
	db.Query("SELECT * FROM " + name)
}

func identified(w http.ResponseWriter, r *http.Request) {
	id, err := uuid.Parse(r.FormValue("id"))
	if err != nil {
		return
	}
	// ok: path-traversal
	os.Open("data/" + id.String())
}

func siblings(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("kind") != "file" {
		return
	}
	// ruleid: path-traversal
	os.Open(r.FormValue("name"))
	name := r.FormValue("name")
	other := r.FormValue("other")
	if !filepath.IsLocal(name) {
		return
	}
	// ok: path-traversal
	os.Open(name)
	// ruleid: path-traversal
	os.Open(other)
}

func lists(w http.ResponseWriter, r *http.Request) {
	names := []string{"a", r.FormValue("name")}
	// ok: path-traversal
	os.Open(names[0])
	// ruleid: path-traversal
	os.Open(names[1])
	names = append(names, "b")
	for _, name := range names {
		// ruleid: path-traversal
		os.Open(name)
	}
	settings := map[string]string{"a": r.FormValue("a"), "b": "b"}
	// ok: path-traversal
	os.Open(settings["b"])
	// ruleid: path-traversal
	os.Open(settings["a"])
}

func sent(w http.ResponseWriter, r *http.Request) {
	names := make(chan string, 1)
	names <- r.FormValue("name")
	go func() {
		// ruleid: path-traversal
		os.Open(<-names)
	}()
}

func carried(w http.ResponseWriter, r *http.Request) {
	ctx := context.WithValue(r.Context(), "name", r.FormValue("name"))
	// ruleid: path-traversal
	os.Open(ctx.Value("name").(string))
}

func sockets(w http.ResponseWriter, r *http.Request, upgrader websocket.Upgrader) {
	connection, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	_, message, err := connection.ReadMessage()
	if err != nil {
		return
	}
	// ruleid: command-injection
	exec.Command("sh", "-c", string(message)).Run()
}

func lines(db *sql.DB) {
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		// ruleid: sql-injection
		db.Exec("DELETE FROM t WHERE name = '" + scanner.Text() + "'")
	}
	reader := bufio.NewReader(os.Stdin)
	line, _ := reader.ReadString('\n')
	// ruleid: command-injection
	exec.Command("sh", "-c", line).Run()
}

func flags(db *sql.DB) {
	name := flag.String("name", "", "whose")
	count := flag.Int("count", 1, "how many")
	flag.Parse()
	// ruleid: sql-injection
	db.Exec("DELETE FROM t WHERE name = '" + *name + "'")
	// ok: sql-injection
	db.Exec(fmt.Sprintf("DELETE FROM t LIMIT %d", *count))
	// ruleid: command-injection
	exec.Command("sh", "-c", os.Getenv("RUN")).Run()
}

func command(db *sql.DB) *cobra.Command {
	return &cobra.Command{
		Use: "drop",
		Run: func(cmd *cobra.Command, args []string) {
			// ruleid: sql-injection
			db.Exec("DELETE FROM t WHERE name = '" + args[0] + "'")
		},
	}
}

func typed(w http.ResponseWriter, r *http.Request) {
	// ok: path-traversal
	openNumber(len(r.FormValue("name")))
}

func openNumber(number int) {
	// ok: path-traversal
	os.Open(fmt.Sprintf("data/%d", number))
}
