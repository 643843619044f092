using GraphService.Extraction;
using Spectre.Console;

namespace GraphService.Commands;

/// <summary>Shows how far a load has come: a bar on a terminal, a line now and then elsewhere.</summary>
static class LoadProgressBar
{
    static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    public static Task<LoadReport> WatchAsync(Func<IProgress<LoadProgress>, Task<LoadReport>> load) =>
        Console.IsErrorRedirected ? load(new Lines()) : DrawnAsync(load);

    static Task<LoadReport> DrawnAsync(Func<IProgress<LoadProgress>, Task<LoadReport>> load) => Terminal.Error.Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .StartAsync(context => load(new Bar(context.AddTask("Reading"))));

    sealed class Bar(ProgressTask task) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
            task.Description = Markup.Escape(value.Current ?? "Writing");
        }
    }

    sealed class Lines : IProgress<LoadProgress>
    {
        long _last = Environment.TickCount64;

        public void Report(LoadProgress value)
        {
            if (Environment.TickCount64 - _last < Quiet.TotalMilliseconds) return;

            _last = Environment.TickCount64;
            Console.Error.WriteLine($"{value.Done} of {value.Total} texts read");
        }
    }
}
