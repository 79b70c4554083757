using Schematic.EndToEnd.Tests.Harness;

namespace Schematic.EndToEnd.Tests.Builds;

/// <summary>ASP.NET Core describes an application when it is built; the client made of that drives the application.</summary>
[Category("Slow")]
[Parallelizable(ParallelScope.All)]
public sealed class AspNetCoreTests
{
    [Test]
    public void A_client_drives_the_application_whose_project_is_its_description()
    {
        using var app = WebApp.Start("Bookshop");
        var caller = Path.Combine(Repository.Root, "testassets", "BookshopCaller", "bin", TestRun.Configuration, "net10.0", "BookshopCaller.dll");

        var (exitCode, output) = DotNet.Run(Path.GetDirectoryName(caller)!, "exec", caller, app.Address.ToString());

        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output.ReplaceLineEndings("\n").Trim().Split('\n'), Is.EqualTo(new[]
        {
            "Moby Dick, Leaves of Grass",
            "Leaves of Grass",
            "2",
            "1 Novel 12.5 1851-10-18",
            "404 There is no book 99.",
            "4 Emma 1815-12-23",
            "A book needs a title.",
            "404",
            "1 whale.png image/png 7 Call me Ishmael",
            "The text of book 1.",
            "MediumAudioBook AudioBook Moby Dick",
            "MediumPrintedBook PrintedBook Moby Dick",
            "MediumMedium Medium Moby Dick",
            "1 9.99",
            "2 19.98",
            "3 29.97",
        }));
    }
}
