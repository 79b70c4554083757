using System.Globalization;

namespace Schematic.CSharp.Binding.Runtime;

/// <summary>Reads the index of the run-time part, which is created when the package is built.</summary>
internal ref struct RuntimeIndex
{
    private readonly ReadOnlyMemory<char> _text;
    private int _position;

    private RuntimeIndex(string text) => _text = text.AsMemory();

    /// <summary>Reads the files in order. Uses are indexes into the list of all declarations.</summary>
    /// <param name="text">The content of the index.</param>
    public static IReadOnlyList<RuntimeSource> Read(string text) => new RuntimeIndex(text).ReadFiles();

    private List<RuntimeSource> ReadFiles()
    {
        var files = new List<RuntimeSource>();
        while (TryRead("file", out var name))
        {
            var declarations = new List<RuntimeDeclaration>();
            while (TryRead("type", out var type)) declarations.Add(ReadDeclaration(type));
            files.Add(new RuntimeSource(name) { Declarations = declarations });
        }

        return files;
    }

    private RuntimeDeclaration ReadDeclaration(string type)
    {
        var members = ReadAll("member");
        var uses = ReadNumbers("uses");
        var lengths = ReadNumbers("code");
        var documentation = _text.Slice(_position, lengths[0]);
        var code = _text.Slice(_position + lengths[0], lengths[1]);
        _position += lengths[0] + lengths[1] + 1;
        return new RuntimeDeclaration(type, documentation, code) { Members = members, Uses = uses };
    }

    private string[] ReadAll(string keyword)
    {
        var values = new List<string>();
        while (TryRead(keyword, out var value)) values.Add(value);
        return [.. values];
    }

    private int[] ReadNumbers(string keyword) => TryRead(keyword, out var value)
        ? [.. value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))]
        : throw new InvalidDataException($"The index of the run-time part has no '{keyword}' at character {_position}.");

    private bool TryRead(string keyword, out string value)
    {
        value = "";
        var rest = _text.Span[_position..];
        if (!rest.StartsWith(keyword, StringComparison.Ordinal) || rest.Length == keyword.Length || rest[keyword.Length] != ' ') return false;
        var end = rest.IndexOf('\n');
        value = rest[(keyword.Length + 1)..end].ToString();
        _position += end + 1;
        return true;
    }
}
