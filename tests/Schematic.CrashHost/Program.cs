using System.Diagnostics;
using System.Globalization;
using Schematic.Generation.Hosting;
using Schematic.CrashHost;

// Arguments: the project's folder, the folder of the C# compiler, and when to kill (see KillPlan); without the last one the
// process ends by itself, after it has written how often each span occurred and how many microseconds the first one took.
if (!RoslynResolver.IsAvailable(args[1])) throw new FileNotFoundException("There is no C# compiler in " + args[1]);
var plan = args.Length > 2 ? KillPlan.Parse(args[2..]) : null;
var spans = new List<(string Name, double Microseconds)>();
using var listener = new ActivityListener
{
    ShouldListenTo = source => source.Name == "Schematic.Build",
    Sample = (ref _) => ActivitySamplingResult.AllData,
    ActivityStarted = span => plan?.Observe(span, atEnd: false),
    ActivityStopped = Stopped,
};
ActivitySource.AddActivityListener(listener);

var exitCode = Generation.Run(args[0]);

foreach (var span in spans.GroupBy(span => span.Name))
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{span.Key} {span.Count()} {span.First().Microseconds:0}"));
return exitCode;

void Stopped(Activity span)
{
    plan?.Observe(span, atEnd: true);
    lock (spans) spans.Add((span.OperationName, span.Duration.TotalMicroseconds));
}
