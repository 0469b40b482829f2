class FilesController < ApplicationController
  FOLDER = '/srv/files'

  def show
    # ruleid: path-traversal
    send_file "/srv/files/#{params[:name]}"
  end

  def read
    name = params.require(:name)
    # ruleid: path-traversal
    render plain: File.read(File.join(FOLDER, name))
  end

  def remove
    # ruleid: path-traversal
    FileUtils.rm_rf(Rails.root.join('tmp', params[:folder]))
  end

  def one
    # ok: path-traversal
    send_file File.join(FOLDER, File.basename(params[:name]))
  end

  def numbered
    # ok: path-traversal
    render plain: File.read("/srv/files/#{params[:id].to_i}.txt")
  end

  def resolved
    path = File.expand_path(File.join(FOLDER, params[:name]))
    raise ArgumentError unless path.start_with?("#{FOLDER}/")

    # ok: path-traversal
    send_file path
  end
end
