using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Runtime;

namespace Schematic.CSharp.Binding;

/// <summary>Divides declarations into files.</summary>
internal sealed class UnitBinder(ModuleOptions options, GroupNamespaces namespaces)
{
    /// <summary>The maximum number of declarations in a file. Files are rendered in parallel and remain easy to navigate.</summary>
    private const int Limit = 100;

    // Some systems limit the length of paths, and the user chooses the folders before the file.
    private const int FileNameLength = 80;

    private readonly HashSet<string> _fileNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the files of related declarations.</summary>
    /// <param name="file">The declarations and the beginning of the files' names.</param>
    public IEnumerable<UnitPlan<FilePlan>> Bind(FileDeclarations file) =>
        file.Declarations.Chunk(Limit).Select((chunk, index) => new UnitPlan<FilePlan>(file.Prefix + FileName(file.Name, index), "file.scriban", new FilePlan
        {
            Namespace = namespaces.Of(file.Group),
            Usings = namespaces.Used(file),
            Shared = $"global::{options.SharedNamespace}",
            Runtime = $"global::{RuntimeNamespaces.NestedIn(options.SharedNamespace)}",
            Access = options.IsInternal ? "internal" : "public",
            Declarations = chunk,
        }));

    private string FileName(string name, int index)
    {
        var ascii = string.Concat(name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' ? character.ToString() : $"x{(int)character:X4}"));
        var safe = CSharpIdentifier.Limit(FileNames.IsDevice(ascii) ? "_" + ascii : ascii, FileNameLength);
        var unique = index == 0 ? safe : $"{safe}.{index + 1}";
        for (var number = 2; !_fileNames.Add(unique); number++) unique = $"{safe}_{number}";
        return unique + ".g.cs";
    }
}
