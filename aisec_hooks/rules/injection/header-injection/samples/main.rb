class FilesController < ApplicationController
  def show
    # ruleid: header-injection
    headers['X-Name'] = params[:name]
  end

  def named
    name = params[:name]
    # ruleid: header-injection
    headers['Content-Disposition'] = "attachment; filename=#{name}"
  end

  def other
    # ruleid: header-injection
    headers["X-#{1}"] = params[:name].strip
  end

  def cleaned
    # ok: header-injection
    headers['X-Name'] = params[:name].delete("\r\n")
  end

  def encoded
    # ok: header-injection
    headers['X-Name'] = ERB::Util.url_encode(params[:name])
  end

  def counted
    # ok: header-injection
    headers['X-Count'] = params[:count].to_i.to_s
  end
end
