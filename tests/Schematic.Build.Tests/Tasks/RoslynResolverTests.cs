using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Build.Framework;
using Microsoft.CodeAnalysis.CSharp;
using Schematic.Build.Tasks;
using Schematic.Generation.Tests;

namespace Schematic.Build.Tests.Tasks;

public sealed class RoslynResolverTests
{
    [Test]
    public void Without_the_compiler_the_task_says_where_it_looked()
    {
        var engine = new FakeBuildEngine();

        var succeeded = ExecuteWithoutCompiler(engine, "/nowhere");

        Assert.That(succeeded, Is.False);
        var error = engine.Errors.Single();
        Assert.That((error.Code, error.LineNumber, error.ColumnNumber), Is.EqualTo(("SCH9002", 0, 0)));
        Assert.That(error.Message, Does.Contain("/nowhere"));
    }

    [Test]
    public void The_compiler_of_the_SDK_is_found_by_its_folder() =>
        Assert.That(typeof(CSharpSyntaxTree).Assembly.Location, Does.StartWith(Sdk.RoslynDirectory));

    private static bool ExecuteWithoutCompiler(FakeBuildEngine engine, string roslynDirectory)
    {
        using var project = new ProjectFolder().WithApi("pets.yaml", ProjectFolder.Api("Pets"));
        var host = new HostWithoutCompiler();
        var type = host.LoadFromAssemblyPath(typeof(SchematicGenerate).Assembly.Location).GetType(typeof(SchematicGenerate).FullName!)!;
        using var task = (IDisposable)Activator.CreateInstance(type)!;
        Set(nameof(SchematicGenerate.Apis), new ITaskItem[] { new Microsoft.Build.Utilities.TaskItem(project.Items[0].Path) });
        Set(nameof(SchematicGenerate.ProjectFile), project.PathOf("Shop.csproj"));
        Set(nameof(SchematicGenerate.OutputDirectory), project.Output);
        Set(nameof(SchematicGenerate.Namespace), "Shop.Apis");
        Set(nameof(SchematicGenerate.RoslynDirectory), roslynDirectory);
        ((ITask)task).BuildEngine = engine;
        return ((ITask)task).Execute();

        void Set(string property, object value) => type.GetProperty(property)!.SetValue(task, value);
    }

    private sealed class HostWithoutCompiler() : AssemblyLoadContext(nameof(HostWithoutCompiler))
    {
        private static readonly string Folder = Path.GetDirectoryName(typeof(SchematicGenerate).Assembly.Location)!;

        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            // The context of the tests has found it when they began.
            "Microsoft.CodeAnalysis.CSharp" => throw new FileNotFoundException(),
            "Schematic.Build" or "Schematic.Generation" => LoadFromAssemblyPath(Path.Combine(Folder, assemblyName.Name + ".dll")),
            _ => null,
        };
    }
}
