# What methods give that are called by their names alone, in those that begin no flow themselves.
class ReportsController < ApplicationController
  def show
    render json: build(report_params)
  end

  def other
    Report.new(report_params.to_h.symbolize_keys).run
  end

  def fixed
    Named.new(own_name).run
  end

  private

  def report_params
    params.require(:report).permit(:name)
  end

  def own_name
    'all'
  end

  def build(given)
    # ruleid: command-injection
    system("report #{given[:name]}")
  end
end

class Report
  def initialize(settings)
    @name = settings[:name]
  end

  def run
    # ruleid: command-injection
    system("report #{@name.strip}")
  end
end

class Named
  def initialize(name)
    @name = name
  end

  def run
    # ok: command-injection
    system("report #{@name}")
  end
end
