class UsersController < ApplicationController
  COLUMNS = %w[name created_at].freeze

  def index
    # ruleid: sql-injection
    @users = User.where("name = '#{params[:name]}'")
  end

  def search
    text = "SELECT * FROM users WHERE name = '" + params[:name] + "'"
    # ruleid: sql-injection
    @users = ActiveRecord::Base.connection.execute(text)
  end

  def found
    # ruleid: sql-injection
    @users = User.find_by_sql(<<~SQL)
      SELECT * FROM users
      WHERE name = '#{params[:name]}'
    SQL
  end

  def bound
    # ok: sql-injection
    @users = User.where('name = ?', params[:name])
  end

  def named
    # ok: sql-injection
    @users = User.where(name: params[:name])
  end

  def numbered
    # ok: sql-injection
    @users = User.where("id = #{params[:id].to_i}")
  end

  def sorted
    column = params[:column]
    return unless COLUMNS.include?(column)

    # ok: sql-injection
    @users = User.find_by_sql("SELECT * FROM users ORDER BY #{column}")
  end
end
