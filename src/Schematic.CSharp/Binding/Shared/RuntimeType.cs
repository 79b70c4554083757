namespace Schematic.CSharp.Binding.Shared;

/// <summary>What the run-time part declares under one name.</summary>
internal sealed class RuntimeType
{
    private readonly Dictionary<string, RuntimeDeclaration> _parts = new(StringComparer.Ordinal);
    private readonly List<RuntimeDeclaration> _declarations = [];

    /// <summary>What is generated wherever the name is mentioned.</summary>
    public IReadOnlyList<RuntimeDeclaration> Declarations => _declarations;

    /// <summary>The members of optional parts.</summary>
    public IReadOnlyCollection<string> Members => _parts.Keys;

    public void Add(RuntimeDeclaration declaration)
    {
        if (declaration.Members.Count == 0) _declarations.Add(declaration);
        foreach (var member in declaration.Members) _parts.Add(member, declaration);
    }

    /// <summary>The optional part that declares a member; null where none does.</summary>
    public RuntimeDeclaration? Part(ReadOnlySpan<char> member) =>
        _parts.Count > 0 && _parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(member, out var part) ? part : null;
}
