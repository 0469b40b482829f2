class ReportsController < ApplicationController
  def create
    # ruleid: command-injection
    system("tar czf out.tgz #{params[:folder]}")
  end

  def list
    folder = params[:folder]
    # ruleid: command-injection
    @files = `ls #{folder}`
  end

  def lines
    # ruleid: command-injection
    @lines, = Open3.capture2("wc -l " + params[:file])
  end

  def sorted
    # ruleid: command-injection
    @lines = %x(sort #{params[:file]})
  end

  def packed
    # ok: command-injection
    system('tar', 'czf', 'out.tgz', '--', params[:folder])
  end

  def quoted
    # ok: command-injection
    system("sort -- #{Shellwords.escape(params[:file])} | uniq")
  end

  def fixed
    # ok: command-injection
    @files = `ls /srv/files`
  end

  def counted
    # ok: command-injection
    @lines = `head -n #{params[:count].to_i} log`
  end
end
