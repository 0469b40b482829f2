package shop

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jmoiron/sqlx"
	"github.com/labstack/echo/v4"
	"gorm.io/gorm"
)

type Server struct {
	db   *sql.DB
	pool *pgxpool.Pool
}

func list(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: sql-injection
	db.Query("SELECT id FROM t WHERE name = '" + name + "'")
	// ok: sql-injection
	db.Query("SELECT id FROM t WHERE name = $1", name)
}

func prepared(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	order := r.URL.Query().Get("order")
	query := fmt.Sprintf("SELECT id FROM t ORDER BY %s", order)
	// ruleid: sql-injection
	stmt, err := db.PrepareContext(r.Context(), query)
	if err != nil {
		return
	}
	// ok: sql-injection
	stmt.Query(order)
}

func number(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	id, err := strconv.Atoi(r.FormValue("id"))
	if err != nil {
		return
	}
	// ok: sql-injection
	db.Exec(fmt.Sprintf("DELETE FROM t WHERE id = %d", id))
}

func column(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	order := r.URL.Query().Get("order")
	if !slices.Contains([]string{"name", "id"}, order) {
		return
	}
	// ok: sql-injection
	db.Query("SELECT id FROM t ORDER BY " + order)
}

func chosen(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	order := "id"
	switch r.URL.Query().Get("order") {
	case "name":
		order = "name"
	case "date":
		order = "date"
	}
	// ok: sql-injection
	db.Query("SELECT id FROM t ORDER BY " + order)
}

func (s *Server) find(w http.ResponseWriter, r *http.Request) {
	var b strings.Builder
	b.WriteString("SELECT id FROM t WHERE name = '")
	b.WriteString(r.PathValue("name"))
	b.WriteString("'")
	// ruleid: sql-injection
	s.db.QueryRowContext(r.Context(), b.String())
	// ok: sql-injection
	s.db.QueryRowContext(r.Context(), "SELECT id FROM t WHERE name = $1", b.String())
}

func (s *Server) pooled(ctx context.Context, r *http.Request) {
	name := mux.Vars(r)["name"]
	// ruleid: sql-injection
	s.pool.Query(ctx, "SELECT id FROM t WHERE name = '"+name+"'")
	// ok: sql-injection
	s.pool.Query(ctx, "SELECT id FROM t WHERE name = $1", name)
}

func decoded(db *sqlx.DB, w http.ResponseWriter, r *http.Request) {
	var body struct{ Name string }
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		return
	}
	// ruleid: sql-injection
	db.Queryx("SELECT id FROM t WHERE name = '" + body.Name + "'")
	// ok: sql-injection
	db.Queryx("SELECT id FROM t WHERE name = ?", body.Name)
}

func ginUsers(c *gin.Context, db *gorm.DB) {
	var users []string
	name := c.Query("name")
	// ruleid: sql-injection
	db.Where("name = '" + name + "'").Find(&users)
	// ok: sql-injection
	db.Where("name = ?", name).Find(&users)
	// ruleid: sql-injection
	db.Order(c.DefaultQuery("sort", "id")).Find(&users)
}

func echoUser(c echo.Context, db *gorm.DB) error {
	var user string
	// ruleid: sql-injection
	db.Raw("SELECT name FROM t WHERE id = " + c.Param("id")).Scan(&user)
	// ok: sql-injection
	db.Raw("SELECT name FROM t WHERE id = ?", c.Param("id")).Scan(&user)
	return nil
}

func chiUser(db *sql.DB, r *http.Request) {
	id := chi.URLParam(r, "id")
	query := lookup(id)
	// ruleid: sql-injection
	db.Query(query)
}

func lookup(id string) string {
	return "SELECT name FROM t WHERE id = " + id
}

func second(db *sql.DB) {
	var name string
	// ok: sql-injection
	db.QueryRow("SELECT name FROM t LIMIT 1").Scan(&name)
	// ruleid: sql-injection
	db.Query("SELECT id FROM u WHERE name = '" + name + "'")
	// ok: sql-injection
	db.Query("SELECT id FROM u WHERE name = $1", name)
}

func argument(db *sql.DB) {
	// ruleid: sql-injection
	db.Exec("DELETE FROM t WHERE name = '" + os.Args[1] + "'")
	// ok: sql-injection
	db.Exec("DELETE FROM t WHERE name = $1", os.Args[1])
}
