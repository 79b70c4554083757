namespace Schematic.CSharp.Binding.Shared;

/// <summary>Finds what has to be generated of the run-time part: the declarations of some names, and whatever their code mentions.</summary>
/// <remarks>
/// A mention is a word, not a symbol: what is found is what is needed or a little more. The mention of a type brings all of it but for
/// its optional parts; <c>Type.Member</c> brings the part that declares the member, and so does the member's name alone in other code of
/// the type.
/// </remarks>
internal sealed class RuntimeSelection
{
    private readonly RuntimeLibrary _library;
    private readonly HashSet<RuntimeDeclaration> _selected = [];
    private readonly Stack<RuntimeDeclaration> _pending = new();

    private RuntimeSelection(RuntimeLibrary library) => _library = library;

    /// <summary>The declarations that names need.</summary>
    /// <param name="library">The run-time part.</param>
    /// <param name="names">Names of types, and of members as <c>Type.Member</c>.</param>
    public static IReadOnlySet<RuntimeDeclaration> Of(RuntimeLibrary library, IEnumerable<string> names)
    {
        var selection = new RuntimeSelection(library);
        foreach (var name in names) selection.AddMentionsOf(name, null);
        foreach (var text in library.OwnTexts) selection.AddEverythingNamedIn(text);
        while (selection._pending.TryPop(out var declaration)) selection.AddMentionsOf(declaration.Text, library.Find(declaration.Type));
        return selection._selected;
    }

    private void AddMentionsOf(ReadOnlySpan<char> code, RuntimeType? self)
    {
        var before = default(RuntimeType);
        for (var words = new CodeWords(code); words.MoveNext();)
        {
            if (words.IsMember && before?.Part(words.Current) is { } part) Add(part);
            if (!words.IsQualified && self?.Part(words.Current) is { } other) Add(other);
            before = _library.Find(words.Current);
            if (before is null) continue;
            foreach (var declaration in before.Declarations) Add(declaration);
        }
    }

    // Code of the project's own may call members of an instance whose type it does not name.
    private void AddEverythingNamedIn(ReadOnlySpan<char> code)
    {
        AddMentionsOf(code, null);
        for (var words = new CodeWords(code); words.MoveNext();)
            foreach (var type in _library.Types)
                if (type.Part(words.Current) is { } part) Add(part);
    }

    private void Add(RuntimeDeclaration declaration)
    {
        if (_selected.Add(declaration)) _pending.Push(declaration);
    }
}
