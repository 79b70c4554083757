using Schematic.CSharp.Tests.Binding;
using Schematic.CSharp.Tests.Wire;

namespace Schematic.CSharp.Tests.Fakes;

/// <summary>Programs that call a generated client whose calls a fake answers.</summary>
internal static class FakeProgram
{
    /// <summary>Runs statements.</summary>
    /// <param name="document">The description in YAML; its title is Sample.</param>
    /// <param name="calls">Statements that set up <c>fake</c>, call <c>client</c> and pass values to <c>Show</c>.</param>
    /// <param name="file">The name of the file of the description, which determines its format.</param>
    /// <returns>The values as strings.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(string document, string calls, string file = "api.yaml")
    {
        var program = GeneratedCode.Of([Sent.Read(document, file)], options => options with { HasFakes = true }).Load($$"""
            #nullable enable
            using System;
            using System.Collections.Generic;
            using System.IO;
            using System.Linq;
            using System.Net;
            using System.Net.Http;
            using System.Threading;
            using System.Threading.Tasks;
            using Sample.Apis;
            using Vendor.Module;

            public static class Program
            {
                public static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);

                public static async Task RunAsync(Action<string> show)
                {
                    var fake = new SampleFake();
                    var client = fake.CreateClient();
                    void Show(object? value) => show(value is null ? "null" : FormattableString.Invariant($"{value}"));
                    async Task Fails(Func<Task> call)
                    {
                        try
                        {
                            await call();
                            Show("no error");
                        }
                        catch (Exception exception)
                        {
                            Show($"{exception.GetType().Name}: {exception.Message}");
                        }
                    }

                    _ = new Func<Func<Task>, Task>(Fails);
                    await Task.CompletedTask;
                    {{calls}}
                }
            }
            """);
        var shown = new List<string>();
        await (Task)program.GetType("Program")!.GetMethod("RunAsync")!.Invoke(null, [new Action<string>(shown.Add)])!;
        return shown;
    }
}
