using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Reading;

namespace Schematic.Definitions.Documents.Loading;

/// <summary>Loads the files of one description, each once, and resolves the references within and between them.</summary>
/// <remarks>Not thread-safe. Never downloads anything.</remarks>
public sealed class DocumentLoader
{
    // A pointer may lead through references, and those through other references; the limit ends a cycle.
    private const int MaximumDetours = 64;

    private readonly DocumentLoaderOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, DocumentFile> _files =
        new(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
    private readonly List<LoadedFile> _loaded = [];
    private readonly Dictionary<DocumentNode, DocumentNames> _names = [];

    // The targets of references within documents: many references are the same.
    private readonly Dictionary<DocumentNode, Dictionary<string, DocumentNode>> _targets = [];
    private ReferenceBoundary? _boundary;
    private int _detours;

    /// <summary>Creates a loader that has not read any file.</summary>
    /// <param name="options">The directories that the loader may read.</param>
    /// <param name="diagnostics">Receives the errors of files and references (SCH1xxx).</param>
    public DocumentLoader(DocumentLoaderOptions options, DiagnosticBag diagnostics) =>
        (_options, _diagnostics) = (options, diagnostics);

    /// <summary>The files that were read, in the order of loading.</summary>
    public IReadOnlyList<LoadedFile> Files => _loaded;

    /// <summary>Loads a file that the user named; any location is allowed.</summary>
    /// <param name="absolutePath">The absolute path.</param>
    /// <param name="requestedFrom">The location to report if the file cannot be read.</param>
    /// <returns>The root; null, with a diagnostic, if the file or its content cannot be read.</returns>
    public DocumentNode? Load(string absolutePath, SourceLocation requestedFrom)
    {
        var root = Open(Path.GetFullPath(absolutePath, _options.RootDirectory), out var error);
        Report(error, requestedFrom);
        return root;
    }

    /// <summary>Loads content that is not in its file yet. The file is not read.</summary>
    /// <param name="absolutePath">The absolute path of the file, which references are relative to.</param>
    /// <param name="content">The content.</param>
    /// <returns>The root; null, with a diagnostic, if the content cannot be read.</returns>
    public DocumentNode? LoadContent(string absolutePath, ReadOnlyMemory<byte> content)
    {
        var path = Path.GetFullPath(absolutePath, _options.RootDirectory);
        var file = DocumentFile.Of(path, content, _diagnostics);
        _files.Add(path, file);
        _loaded.Add(new LoadedFile(path, file.Hash!));
        return file.Root;
    }

    /// <summary>Loads a file next to a description. A symbolic link to a file outside the allowed directories is rejected.</summary>
    /// <param name="absolutePath">The absolute path.</param>
    /// <param name="requestedFrom">The location to report if the file cannot be read.</param>
    /// <returns>The root; null, with a diagnostic, if the file or its content cannot be read.</returns>
    public DocumentNode? LoadCompanion(string absolutePath, SourceLocation requestedFrom)
    {
        try
        {
            var path = Path.GetFullPath(absolutePath, _options.RootDirectory);
            if (!(_boundary ??= new ReferenceBoundary(_options)).LinksOut(path, out var target)) return Load(path, requestedFrom);
            _diagnostics.Report(DiagnosticDescriptors.LinkOutside, requestedFrom, ShownPath(path), ShownPath(target));
        }
        catch (IOException exception)
        {
            _diagnostics.Report(DiagnosticDescriptors.FileNotReadable, requestedFrom, ShownPath(absolutePath), exception.Message);
        }

        return null;
    }

    /// <summary>
    /// Resolves a reference: <c>#/a/b</c>, <c>other.yaml#/a</c>, <c>other.yaml</c>, <c>#anchor</c>, or an <c>$id</c>, which is also the
    /// base of the references below it (JSON Schema 2020-12, section 8.2.1). The result may be another reference; it is left to the caller.
    /// </summary>
    /// <param name="from">A node of the document that contains the reference.</param>
    /// <param name="reference">The reference as written.</param>
    /// <param name="at">The location to report if the reference cannot be resolved.</param>
    /// <returns>The node; null, with a diagnostic, if there is none.</returns>
    public DocumentNode? Resolve(DocumentNode from, string reference, SourceLocation at)
    {
        _detours = 0;
        var node = Find(from, reference, out var error);
        Report(error, at);
        return node;
    }

    /// <summary>
    /// True if the target of a <c>$dynamicRef</c> depends on the schemas through which it is reached: several nodes of the
    /// loaded files have the <c>$dynamicAnchor</c> that it names (JSON Schema 2020-12, section 8.2.3.2).
    /// </summary>
    /// <param name="target">The target if it is reached directly.</param>
    /// <param name="reference">The reference as written.</param>
    internal bool IsAmbiguous(DocumentNode? target, string reference) =>
        target.GetString("$dynamicAnchor") is { } name && Uri.UnescapeDataString(Reference.Parse(reference).Fragment) == name
        && _loaded.Select(file => _files[file.Path].Root).OfType<DocumentNode>().Append(RootOf(target!)).Distinct()
            .Sum(root => NamesOf(root).CountDynamicAnchors(name)) > 1;

    /// <summary>True if a reference can be resolved; nothing is reported.</summary>
    internal bool Leads(DocumentNode from, string reference)
    {
        _detours = 0;
        return Find(from, reference, out _) is not null;
    }

    private void Report(DocumentError? error, SourceLocation at)
    {
        if (error is not null) _diagnostics.Report(error.Descriptor, at, error.Arguments);
    }

    private DocumentNode? Find(DocumentNode from, string text, out DocumentError? error)
    {
        if (text.StartsWith('#') && !IsBelowIdentifier(from)) return FindInDocument(RootOf(from), text, out error);
        var reference = Reference.Parse(text);
        if (FindDocument(from, reference, text, out error) is not { } document) return null;
        if (FindFragment(document, reference.Fragment, text, out error) is { } found) return found;

        // Many authors of an '$id' nevertheless refer to the document as a whole.
        if (reference.Document.Length > 0 || document.Parent is null) return null;
        return FindFragment(RootOf(document), reference.Fragment, text, out error);
    }

    private DocumentNode? FindInDocument(DocumentNode root, string text, out DocumentError? error)
    {
        error = null;
        if (!_targets.TryGetValue(root, out var targets)) _targets.Add(root, targets = new Dictionary<string, DocumentNode>(StringComparer.Ordinal));
        if (targets.TryGetValue(text, out var known)) return known;
        var found = FindFragment(root, text[1..], text, out error);
        if (found is not null) targets.Add(text, found);
        return found;
    }

    private DocumentNode? FindFragment(DocumentNode document, string fragment, string text, out DocumentError? error)
    {
        error = null;
        if (fragment.Length == 0) return document;
        return fragment[0] == '/'
            ? FollowPointer(document, fragment, text, out error)
            : FindAnchor(document, Uri.UnescapeDataString(fragment), text, out error);
    }

    private DocumentNode? FindDocument(DocumentNode from, Reference reference, string text, out DocumentError? error)
    {
        error = null;
        var root = RootOf(from);
        if (reference.Document.Length == 0) return IsBelowIdentifier(from) ? NamesOf(root).ResourceOf(from) : root;

        var names = NamesOf(root);
        var resource = names.ResourceOf(from);
        var uri = UriReference.Resolve(names.AddressOf(resource), reference.Document);
        if (FindResource(root, uri) is { } identified) return identified;
        if (FindFileOf(resource, uri) is { } neighbour) return neighbour;
        if (!reference.IsOnNetwork && !reference.HasScheme) return FindFile(from, reference.Document, text, out error);
        error = reference.IsOnNetwork
            ? new DocumentError(DiagnosticDescriptors.RemoteReference, text)
            : new DocumentError(DiagnosticDescriptors.UnresolvedReference, text, "no document declares this '$id'");
        return null;
    }

    // Without an identifier above the node, the identifiers of the document are not needed.
    private static bool IsBelowIdentifier(DocumentNode node)
    {
        for (var outer = node; outer.Parent is not null; outer = outer.Parent)
            if (outer.GetString("$id") is not null) return true;
        return false;
    }

    /// <summary>
    /// Finds the file of a URI relative to a resource that has its own URI: a file next to <c>https://example.com/api.yaml</c>
    /// is next to the file of that resource.
    /// </summary>
    private DocumentNode? FindFileOf(DocumentNode resource, string uri)
    {
        var root = RootOf(resource);
        var address = NamesOf(root).AddressOf(root);
        var (directory, own) = (address[..(address.LastIndexOf('/') + 1)], UriReference.OfFile(PathOf(root)));
        if ((resource == root && address == own) || directory.Length == 0 || !uri.StartsWith(directory, StringComparison.Ordinal)) return null;
        return FindFile(root, uri[directory.Length..], uri, out _);
    }

    private DocumentNode? FindFile(DocumentNode from, string document, string text, out DocumentError? error)
    {
        try
        {
            // A value of an overlay belongs to the document that it was merged into.
            var (directory, relative) = (Path.GetDirectoryName(PathOf(RootOf(from)))!, Uri.UnescapeDataString(document));
            if (Reference.IsNetworkPath(relative))
            {
                error = new DocumentError(DiagnosticDescriptors.RemoteReference, text);
                return null;
            }

            var path = Path.GetFullPath(relative, directory);
            _boundary ??= new ReferenceBoundary(_options);
            if (_files.ContainsKey(path) || _boundary.Allows(path)) return Open(path, out error);
            error = new DocumentError(DiagnosticDescriptors.ReferenceOutside, text, ShownPath(path));
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or UnauthorizedAccessException)
        {
            error = new DocumentError(DiagnosticDescriptors.InvalidReference, text, exception.Message);
        }

        return null;
    }

    private DocumentNode? Open(string path, out DocumentError? error)
    {
        if (!_files.TryGetValue(path, out var file))
        {
            _options.Asks(path);
            file = DocumentFile.Read(path, ShownPath(path), _options.MaximumFileLength, _diagnostics);
            _files.Add(path, file);
            if (file.Hash is not null) _loaded.Add(new LoadedFile(path, file.Hash));
        }

        error = file.Error;
        return file.Root;
    }

    private DocumentNode? FindResource(DocumentNode root, string uri) =>
        NamesOf(root).FindResource(uri)
        ?? _loaded.Select(file => _files[file.Path].Root is { } other ? NamesOf(other).FindResource(uri) : null).FirstOrDefault(found => found is not null);

    private DocumentNode? FindAnchor(DocumentNode document, string name, string text, out DocumentError? error)
    {
        var names = NamesOf(RootOf(document));
        var node = names.FindAnchor(document, name) ?? (document.Parent is null ? names.FindAnchor(name) : null);
        error = node is null
            ? new DocumentError(DiagnosticDescriptors.UnresolvedReference, text, $"the document has no '$anchor' '{name}'")
            : null;
        return node;
    }

    private DocumentNode? FollowPointer(DocumentNode document, string fragment, string text, out DocumentError? error)
    {
        error = null;
        var node = document;
        foreach (var token in fragment[1..].Split('/'))
        {
            if ((JsonPointer.Step(node, token) ?? StepThroughReference(node, token)) is { } next)
            {
                node = next;
                continue;
            }

            var missing = $"'#{node.Pointer}' has no '{JsonPointer.Unescape(token)}'";
            error = new DocumentError(DiagnosticDescriptors.UnresolvedReference, text, missing);
            return null;
        }

        return node;
    }

    // A path or schema that is a reference has the members of its target.
    private DocumentNode? StepThroughReference(DocumentNode node, string token)
    {
        if (node.GetString("$ref") is not { } reference || ++_detours > MaximumDetours) return null;
        return Find(node, reference, out _) is { } target
            ? JsonPointer.Step(target, token) ?? StepThroughReference(target, token)
            : null;
    }

    private DocumentNames NamesOf(DocumentNode root)
    {
        if (!_names.TryGetValue(root, out var names)) _names.Add(root, names = DocumentNames.Of(root, UriReference.OfFile(PathOf(root))));
        return names;
    }

    private static DocumentNode RootOf(DocumentNode node)
    {
        while (node.Parent is { } parent) node = parent;
        return node;
    }

    private string PathOf(DocumentNode node) => Path.GetFullPath(node.File, _options.RootDirectory);

    private string ShownPath(string path) => Path.GetRelativePath(_options.RootDirectory, path).Replace('\\', '/');
}
