class FilesController < ApplicationController
  FOLDER = '/srv/files'
  KNOWN = %w[/ /orders].freeze

  def next
    target = params[:next]
    raise ArgumentError unless KNOWN.include?(target)

    redirect_to target
  end

  def file
    name = params[:name]
    name = File.basename(name)
    send_file "/srv/files/#{name}"
  end

  def command
    folder = params[:folder]
    folder = Shellwords.escape(folder)
    system("ls #{folder}")
  end

  def moved
    target = params[:next]
    raise 'elsewhere' unless KNOWN.include?(target)

    redirect_to target
  end

  def before
    redirect_to params[:next]
  end

  def fixed
    target = params[:next]
    redirect_to '/orders'
  end
end
