namespace Schematic.CSharp.Tests.Binding;

/// <summary>The complete output that is expected, kept beside the tests. <c>tests/refresh-golden-files.sh</c> accepts the present output.</summary>
internal static class GoldenFiles
{
    private static readonly bool Refreshes = Environment.GetEnvironmentVariable("SCHEMATIC_REFRESH_GOLDEN_FILES") == "1";

    /// <summary>Compares files with those in a folder, byte for byte and in both directions.</summary>
    public static void Expect(string folder, IReadOnlyList<(string FileName, string Text)> files)
    {
        var directory = Path.Combine(Root(), "Golden", folder);
        if (Refreshes) Refresh(directory, files);
        Assert.That(Directory.EnumerateFiles(directory).Select(Path.GetFileName), Is.EquivalentTo(files.Select(file => file.FileName)));
        foreach (var (fileName, text) in files)
            Assert.That(text, Is.EqualTo(File.ReadAllText(Path.Combine(directory, fileName))), fileName);
    }

    private static void Refresh(string directory, IReadOnlyList<(string FileName, string Text)> files)
    {
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        Directory.CreateDirectory(directory);
        foreach (var (fileName, text) in files) File.WriteAllText(Path.Combine(directory, fileName), text);
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Schematic.CSharp.Tests.csproj"))) directory = directory.Parent;
        return directory.FullName;
    }
}
