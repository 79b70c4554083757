using Schematic.Definitions.Diagnostics;

namespace Schematic.Definitions.Documents.Yaml;

/// <summary>Reads YAML 1.2 into a tree of nodes: the core schema, anchors, aliases and merge keys.</summary>
internal sealed class YamlDocumentReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly YamlSource _source;
    private readonly YamlPropertyReader _properties;
    private readonly YamlBlockReader _nodes;

    /// <summary>Creates a reader of a document.</summary>
    /// <param name="path">The path of the file as diagnostics show it.</param>
    /// <param name="text">The content without a byte order mark.</param>
    /// <param name="diagnostics">Receives the errors of the content.</param>
    public YamlDocumentReader(string path, string text, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _source = new YamlSource(path, text);
        var anchors = new YamlAnchors(text.Length, diagnostics);
        _properties = new YamlPropertyReader(_source, anchors);
        _nodes = new YamlBlockReader(_source, new YamlNodes(path, _source, anchors, diagnostics), anchors, _properties, diagnostics);
    }

    /// <summary>Reads the document.</summary>
    /// <returns>The root; null if the content is incomplete or not valid.</returns>
    public DocumentNode? Read()
    {
        var root = ReadStream();
        if (_source.Error is not { } error) return root;
        _diagnostics.Report(error.Descriptor, _source.ErrorLocation, error.Arguments);
        return null;
    }

    private DocumentNode? ReadStream()
    {
        _source.Skip();
        while (IsAtEndMarker())
            if (!SkipEndMarker()) return null;
        if (_source.IsAtEnd()) return ReportEmpty();
        if (!_properties.ReadDirectives()) return null;
        if (_source.IsAtMarker()) _source.Position += 3;
        else _source.Return(_source.LineStart, _source.LineStart);
        if (_nodes.Read(-1, YamlBlockReader.Holder.Document, depth: 0) is not { } root) return null;
        if (!ReadEnd() || !_source.CheckCharacters()) return null;
        return root is ScalarNode { Kind: ScalarKind.Null, Source: "" } ? ReportEmpty() : root;
    }

    private bool ReadEnd()
    {
        if (!_source.IsAtEnd() && !_source.IsAtMarker()) return _source.Fail(_source.Position, "the value of the document ends before this");
        while (IsAtEndMarker())
            if (!SkipEndMarker()) return false;
        if (!_source.IsAtEnd()) _diagnostics.Report(DiagnosticDescriptors.SeveralDocuments, _source.Locate(_source.Position));
        return true;
    }

    private bool IsAtEndMarker() => _source.Current == '.' && _source.IsAtMarker();

    private bool SkipEndMarker()
    {
        _source.Position += 3;
        _source.Skip();
        return _source.BeginsLine || _source.IsAtEnd() || _source.Fail(_source.Position, "nothing can follow '...' in its line");
    }

    private DocumentNode? ReportEmpty()
    {
        _diagnostics.Report(DiagnosticDescriptors.EmptyDocument, _source.Locate(0));
        return null;
    }
}
