using Schematic.Generation.Pipeline;
using static Schematic.Generation.Tests.ProjectFolder;

namespace Schematic.Generation.Tests.Output;

public sealed class OutputOwnerTests
{
    [Test]
    public void A_directory_with_the_files_of_another_project_is_rejected()
    {
        using var project = new ProjectFolder().WithFile("A.csproj", "").WithFile("B.csproj", "").WithApi("pets.yaml", Api("Pets"));
        Assert.That(Run(project, "A.csproj").Diagnostics, Is.Empty);
        var before = project.Hash();

        var refused = Run(project, "B.csproj").Diagnostics.Single();

        Assert.That((refused.Descriptor.Code, refused.Location.File), Is.EqualTo(("SCH6025", project.PathOf("B.csproj"))));
        Assert.That(refused.Message, Does.Contain(project.Output).And.Contain(project.PathOf("A.csproj")).And.Contain("SchematicOutputDirectory"));
        Assert.That(project.Hash(), Is.EqualTo(before));
        Assert.That(Run(project, "A.csproj").Diagnostics, Is.Empty);
    }

    [Test]
    public void A_project_that_was_renamed_keeps_its_directory()
    {
        using var project = new ProjectFolder().WithFile("A.csproj", "").WithFile("B.csproj", "").WithApi("pets.yaml", Api("Pets"));
        Run(project, "A.csproj");
        File.Delete(project.PathOf("A.csproj"));

        Assert.That(Run(project, "B.csproj").Diagnostics, Is.Empty);
        Assert.That(File.ReadAllText(Path.Combine(project.Output, "schematic.project")), Is.EqualTo("../../../B.csproj\n"));
    }

    private static GenerationResult Run(ProjectFolder project, string file) => project.Run(options => options with { ProjectFile = project.PathOf(file) });
}
