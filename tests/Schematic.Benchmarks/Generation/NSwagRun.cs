using System.Reflection;
using System.Runtime.Loader;

namespace Schematic.Benchmarks.Generation;

/// <summary>Runs NSwag's command in this process, as <see cref="Builds"/> runs it in a separate one: reads a description, generates, writes a file.</summary>
internal sealed class NSwagRun
{
    private readonly Type _command;
    private readonly MethodInfo _run;

    /// <summary>Loads the command into a separate context, because its libraries differ from ours.</summary>
    /// <param name="folder">The folder of NSwag's command: <c>tools/Net100</c> of the package NSwag.MSBuild.</param>
    public NSwagRun(string folder)
    {
        var context = new AssemblyLoadContext("NSwag");
        string[] folders = [folder, Sdk.WebDirectory];
        context.Resolving += (context, name) =>
            folders.Select(folder => Path.Combine(folder, name.Name + ".dll")).FirstOrDefault(File.Exists) is { } path ? context.LoadFromAssemblyPath(path) : null;
        _command = context.LoadFromAssemblyPath(Path.Combine(folder, "NSwag.Commands.dll"))
            .GetType("NSwag.Commands.CodeGeneration.OpenApiToCSharpClientCommand", throwOnError: true)!;
        _run = _command.GetMethods().Single(method => method.Name == "RunAsync" && method.GetParameters().Length == 2);
    }

    /// <summary>Generates everything again.</summary>
    /// <param name="json">The path of a description in JSON.</param>
    /// <returns>The number of lines.</returns>
    public int Run(string json)
    {
        var output = Path.Combine(Path.GetTempPath(), $"schematic-nswag-{Environment.ProcessId}.cs");
        var command = Activator.CreateInstance(_command)!;
        Set("Input", json);
        Set("Namespace", "Shop");
        Set("OutputFilePath", output);
        ((Task<object>)_run.Invoke(command, [null, null])!).GetAwaiter().GetResult();
        var lines = File.ReadLines(output).Count();
        File.Delete(output);
        return lines;

        void Set(string property, object value) => _command.GetProperty(property)!.SetValue(command, value);
    }
}
