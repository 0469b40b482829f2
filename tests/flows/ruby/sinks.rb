# What frameworks and libraries do with what they are given.
require 'sinatra'
require 'open-uri'
require 'net/ldap'
require 'yaml'

get '/hello' do
  # ruleid: cross-site-scripting
  body "<p>#{params[:name]}</p>"
  # ok: cross-site-scripting
  body "<p>#{Rack::Utils.escape_html(params[:name])}</p>"
  # ruleid: open-redirect
  redirect params[:to]
  # ok: open-redirect
  redirect '/there'
  # ruleid: template-injection
  erb params[:page]
  # ok: template-injection
  erb :page
  # ruleid: path-traversal
  send_file "files/#{params[:name]}"
  # ok: path-traversal
  send_file "files/#{File.basename(params[:name])}"
end

post '/rows' do
  text = request.body.read
  # ruleid: unsafe-deserialization
  YAML.unsafe_load(text)
  # ok: unsafe-deserialization
  YAML.safe_load(text)
  # ruleid: unsafe-deserialization
  Marshal.load(request.cookies['state'])
  # ok: unsafe-deserialization
  JSON.parse(text)
end

class RowsController < ApplicationController
  def sql
    db = SQLite3::Database.new('t.db')
    # ruleid: sql-injection
    db.execute("SELECT * FROM t WHERE a = '#{params[:a]}'")
    # ok: sql-injection
    db.execute('SELECT * FROM t WHERE a = ?', [params[:a]])
    pg = PG.connect(dbname: 't')
    # ruleid: sql-injection
    pg.exec("SELECT * FROM t WHERE a = '#{params[:a]}'")
    # ok: sql-injection
    pg.exec_params('SELECT * FROM t WHERE a = $1', [params[:a]])
    # ok: sql-injection
    pg.exec("SELECT * FROM t WHERE a = '#{pg.escape_string(params[:a])}'")
    mysql = Mysql2::Client.new(host: 'db')
    # ruleid: sql-injection
    mysql.query("SELECT * FROM t WHERE a = '#{params[:a]}'")
    # ok: sql-injection
    mysql.query("SELECT * FROM t WHERE a = '#{mysql.escape(params[:a])}'")
    # ruleid: sql-injection
    Row.where("a = '#{params[:a]}'").first
    # ruleid: sql-injection
    Row.joins("JOIN x ON x.a = '#{params[:a]}'")
    # ok: sql-injection
    Row.where(a: params[:a])
    # ok: sql-injection
    Row.where('a = :a', a: params[:a])
    # ruleid: sql-injection
    Row.order(Arel.sql(params[:order]))
    # ruleid: sql-injection
    Row.delete_all("a = '#{params[:a]}'")
    # ok: sql-injection
    Row.where("a = #{Row.connection.quote(params[:a])}")
  end

  def code
    # ruleid: code-injection
    eval(params[:code])
    # ruleid: code-injection
    self.class.class_eval(params[:code])
    # ok: code-injection
    eval('1 + 1')
    # ruleid: unsafe-reflection
    params[:type].constantize
    # ruleid: unsafe-reflection
    Row.new.public_send(params[:name])
    # ok: unsafe-reflection
    Row.new.public_send(:name)
  end

  def addresses
    # ruleid: request-forgery
    URI.open(params[:url])
    # ruleid: request-forgery
    HTTParty.get(params[:url])
    # ruleid: request-forgery
    RestClient.post("http://#{params[:host]}/", {})
    # ok: request-forgery
    HTTParty.get("https://example.com/?q=#{params[:q]}")
    # ok: request-forgery
    URI.open('https://example.com')
  end

  def files
    # ruleid: path-traversal
    File.open("a/#{params[:name]}", 'w') { |f| f << 'x' }
    # ruleid: path-traversal
    Dir.glob("#{params[:name]}/*")
    # ruleid: path-traversal
    Pathname.new(params[:name]).read
    # ruleid: path-traversal
    FileUtils.cp('a', params[:name])
    # ok: path-traversal
    File.open("a/#{params[:name].to_i}")
    # ok: path-traversal
    Pathname.new('a').read
  end

  def others
    # ruleid: log-injection
    Rails.logger.info("name: #{params[:name]}")
    # ok: log-injection
    Rails.logger.info("name: #{params[:name].inspect}")
    # ruleid: trust-boundary
    session[:role] = params[:role]
    # ok: trust-boundary
    session[:role] = 'guest'
    # ruleid: regex-injection
    Regexp.new(params[:pattern])
    # ok: regex-injection
    Regexp.new(Regexp.escape(params[:pattern]))
    # ruleid: cross-site-scripting
    params[:text].html_safe
    # ok: cross-site-scripting
    helpers.sanitize(params[:text]).html_safe
    # ruleid: ldap-injection
    Net::LDAP::Filter.construct("(a=#{params[:a]})")
    # ok: ldap-injection
    Net::LDAP::Filter.eq('a', params[:a])
  end

  def sources
    # ruleid: command-injection
    system(cookies[:a])
    # ok: command-injection
    system(cookies.signed[:a])
    # ruleid: command-injection
    system(request.headers['X-A'])
    # ruleid: command-injection
    system(request.env['HTTP_X_A'])
    # ruleid: command-injection
    system(request.query_string)
    # ruleid: command-injection
    system(request.raw_post)
    # ruleid: command-injection
    system(request.user_agent)
    # ruleid: command-injection
    system(params[:file].original_filename)
    # ok: command-injection
    system(request.method.length.to_s)
  end
end

class App
  def call(env)
    request = Rack::Request.new(env)
    # ruleid: command-injection
    system(request.params['a'])
    # ok: command-injection
    system('ls', request.params['a'])
  end
end
