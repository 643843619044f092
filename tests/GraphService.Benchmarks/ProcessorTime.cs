using System.Runtime;

namespace GraphService.Benchmarks;

/// <summary>The time the processor spends on some work: what else the machine does counts less than by the clock on the wall.</summary>
static class ProcessorTime
{
    /// <summary>Milliseconds for doing the work once.</summary>
    public static double Of(Action work)
    {
        GC.Collect();
        var before = Environment.CpuUsage.UserTime;
        work();
        return (Environment.CpuUsage.UserTime - before).TotalMilliseconds;
    }

    /// <summary>Does the work until the compiler has done its best: until it takes less than a hundredth of the time, three times in a row, or a minute has passed.</summary>
    public static void WarmUp(Action work)
    {
        var settled = 0;
        for (var spent = 0.0; settled < 3 && spent < 60_000;)
        {
            var before = JitInfo.GetCompilationTime();
            var taken = 0.0;
            while (taken < 500) taken += Of(work);
            settled = (JitInfo.GetCompilationTime() - before).TotalMilliseconds < taken / 100 ? settled + 1 : 0;
            spent += taken;
        }
    }
}
