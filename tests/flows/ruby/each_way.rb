# Each way in which a flow ends, with its risky twin.
require 'net/http'
require 'uri'

class OrdersController < ApplicationController
  COLUMNS = %w[name price].freeze
  HOSTS = %w[example.com www.example.com].freeze

  # ends: sanitizer
  def sanitizer
    # ok: cross-site-scripting
    render html: "<p>#{ERB::Util.html_escape(params[:name])}</p>".html_safe
    # ruleid: cross-site-scripting
    render html: "<p>#{params[:name].strip}</p>".html_safe
  end

  # ends: number
  def number
    id = params[:id].to_i
    # ok: sql-injection
    connection.execute("SELECT * FROM t WHERE id = #{id}")
    # ruleid: sql-injection
    connection.execute("SELECT * FROM t WHERE id = #{params[:id]}")
  end

  # ends: boolean
  def boolean
    # ok: sql-injection
    connection.execute("SELECT * FROM t WHERE sold = #{params[:sold] == 'yes'}")
    # ruleid: sql-injection
    connection.execute("SELECT * FROM t WHERE sold = #{params[:sold]}")
  end

  # ends: enumeration
  def enumeration
    colour = case params[:colour]
             when 'red' then 'ff0000'
             else '00ff00'
             end
    # ok: sql-injection
    connection.execute("SELECT * FROM t WHERE colour = '#{colour}'")
    other = case params[:colour]
            when 'red' then 'ff0000'
            else params[:colour]
            end
    # ruleid: sql-injection
    connection.execute("SELECT * FROM t WHERE colour = '#{other}'")
  end

  # ends: uuid
  def identifier
    id = params[:id]
    return unless id.match?(/\A[0-9a-f-]{36}\z/)

    # ok: sql-injection
    connection.execute("SELECT * FROM t WHERE id = '#{id}'")
    other = params[:other]
    return unless other.match?(/^[0-9a-f-]{36}$/)

    # ruleid: sql-injection
    connection.execute("SELECT * FROM t WHERE id = '#{other}'")
  end

  # ends: constant set
  def constant_set
    column = params[:column]
    if COLUMNS.include?(column)
      # ok: sql-injection
      connection.execute("SELECT * FROM t ORDER BY #{column}")
    end
    unless COLUMNS.include?(column)
      # ruleid: sql-injection
      connection.execute("SELECT * FROM t ORDER BY #{column}")
    end
  end

  # ends: binding
  def binding_of_values
    # ok: sql-injection
    Order.where('name = ?', params[:name])
    # ruleid: sql-injection
    Order.where("name = '" + params[:name] + "'")
  end

  # ends: containment
  def containment
    path = File.expand_path("/srv/files/#{params[:file]}")
    if path.start_with?('/srv/files/')
      # ok: path-traversal
      File.read(path)
    end
    raw = "/srv/files/#{params[:file]}"
    if raw.start_with?('/srv/files/')
      # ruleid: path-traversal
      File.read(raw)
    end
  end

  # ends: host
  def host
    address = URI.parse(params[:url])
    if HOSTS.include?(address.host)
      # ok: request-forgery
      Net::HTTP.get(address)
    end
    unless HOSTS.include?(address.host)
      # ruleid: request-forgery
      Net::HTTP.get(address)
    end
  end

  # ends: guard that returns
  def guard_that_returns
    table = params[:table]
    return head(:bad_request) unless table =~ /\A[a-z]+\z/

    # ok: sql-injection
    connection.execute("SELECT * FROM #{table}")
    other = params[:other]
    logger.warn('odd table') unless other =~ /\A[a-z]+\z/
    # ruleid: sql-injection
    connection.execute("SELECT * FROM #{other}")
  end

  # ends: guard that raises
  def guard_that_raises
    table = params[:table]
    raise ArgumentError, 'no such table' unless COLUMNS.include?(table)

    # ok: sql-injection
    connection.execute("SELECT * FROM #{table}")
    other = params[:other]
    raise ArgumentError, 'no table' if other == ''

    # ruleid: sql-injection
    connection.execute("SELECT * FROM #{other}")
  end

  # ends: reassignment
  def reassignment
    table = params[:table]
    table = 'prices'
    # ok: sql-injection
    connection.execute("SELECT * FROM #{table}")
    other = 'prices'
    other = params[:other]
    # ruleid: sql-injection
    connection.execute("SELECT * FROM #{other}")
  end

  # ends: constant branch
  def constant_branch
    table = params[:table]
    table = 'prices' if 7 * 6 - 2 > 30
    # ok: sql-injection
    connection.execute("SELECT * FROM #{table}")
    other = params[:other]
    other = 'prices' if 7 * 6 - 2 < 30
    # ruleid: sql-injection
    connection.execute("SELECT * FROM #{other}")
  end
end
