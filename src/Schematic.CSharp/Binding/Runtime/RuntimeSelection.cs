namespace Schematic.CSharp.Binding.Runtime;

/// <summary>Selects the code of the run-time part that must be generated: the declarations of some names and their dependencies.</summary>
internal sealed class RuntimeSelection
{
    private readonly RuntimeLibrary _library;
    private readonly HashSet<RuntimeDeclaration> _selected = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<RuntimeDeclaration> _pending = new();

    private RuntimeSelection(RuntimeLibrary library) => _library = library;

    /// <summary>Gets the declarations that names need.</summary>
    /// <param name="library">The run-time part.</param>
    /// <param name="names">The names of types, and of members as <c>Type.Member</c>.</param>
    public static IReadOnlySet<RuntimeDeclaration> Of(RuntimeLibrary library, IEnumerable<string> names)
    {
        var selection = new RuntimeSelection(library);
        foreach (var name in names) selection.AddNamed(name);
        foreach (var text in library.OwnTexts) selection.AddAllNamedIn(OwnWords.Of(text));
        while (selection._pending.TryPop(out var declaration))
            foreach (var used in declaration.Uses) selection.Add(library.Indexed[used]);
        return selection._selected;
    }

    private void AddNamed(string name)
    {
        foreach (var declaration in _library.Find(name)) Add(declaration);
        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot) AddNamed(name[..dot]);
    }

    // Code of the project's own may call members of an instance without mentioning its type.
    private void AddAllNamedIn(IReadOnlySet<string> words)
    {
        foreach (var declaration in _library.Declarations)
            if (declaration.Members.Count == 0 ? words.Contains(declaration.Type) : declaration.Members.Any(words.Contains)) Add(declaration);
    }

    private void Add(RuntimeDeclaration? declaration)
    {
        if (declaration is not null && _selected.Add(declaration)) _pending.Push(declaration);
    }
}
