using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;

namespace Schematic.CSharp.Binding;

/// <summary>Divides declarations into files.</summary>
internal sealed class UnitBinder(ModuleOptions options, GroupNamespaces namespaces)
{
    /// <summary>The most declarations of a file. Files render in parallel, and a person can still find their way in one.</summary>
    private const int Limit = 100;

    // Paths are short on some systems, and the folders before the file are the user's.
    private const int FileNameLength = 80;

    private readonly HashSet<string> _fileNames = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Files for declarations that belong together.</summary>
    /// <param name="file">The declarations, and what the files' names begin with.</param>
    public IEnumerable<UnitPlan<FilePlan>> Bind(FileDeclarations file) =>
        file.Declarations.Chunk(Limit).Select((chunk, index) => new UnitPlan<FilePlan>(FileName(file.Name, index), "file.scriban", new FilePlan
        {
            Namespace = namespaces.Of(file.Group),
            Usings = namespaces.Used(file),
            Shared = $"global::{options.SharedNamespace}",
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
