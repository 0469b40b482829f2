package shop

import (
	"context"
	"database/sql"
	"net/http"
	"os"
	"os/exec"

	"github.com/gin-gonic/gin"
	"github.com/labstack/echo/v4"
)

type Form struct {
	Name  string
	Count int
}

func ginBound(c *gin.Context) {
	var form Form
	if err := c.ShouldBindJSON(&form); err != nil {
		return
	}
	// ruleid: command-injection
	exec.Command("sh", "-c", form.Name).Run()
}

func echoBound(c echo.Context) error {
	form := new(Form)
	if err := c.Bind(form); err != nil {
		return err
	}
	// ruleid: command-injection
	return exec.Command("sh", "-c", form.Name).Run()
}

func rows(ctx context.Context, db *sql.DB) {
	rows, err := db.QueryContext(ctx, "SELECT id, name FROM t")
	if err != nil {
		return
	}
	for rows.Next() {
		var id int
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return
		}
		// ruleid: command-injection
		exec.Command("sh", "-c", name).Run()
	}
}

func stored(w http.ResponseWriter, r *http.Request) {
	form := Form{Name: r.FormValue("name")}
	// ruleid: path-traversal
	os.Open(form.Name)
	other := &Form{}
	other.Name = r.FormValue("name")
	// ruleid: path-traversal
	os.Open(other.Name)
	other.Name = "constant"
	// ok: path-traversal
	os.Open(other.Name)
}
