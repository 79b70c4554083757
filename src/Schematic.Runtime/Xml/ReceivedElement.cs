using System.Collections.Generic;
using System.Text;
using System.Threading;
using System.Xml;

namespace Schematic.Runtime;

/// <summary>An element of XML that was received.</summary>
internal sealed class ReceivedElement
{
    private const int StepsBetweenChecks = 1024;

    private List<ReceivedElement>? _children;
    private List<(string Name, string Namespace, string Value)>? _attributes;
    private string _text = "";
    private StringBuilder? _more;

    private ReceivedElement(string name, string space, int line, int position) => (Name, Namespace, Line, Position) = (name, space, line, position);

    /// <summary>Gets the name without prefix.</summary>
    public string Name { get; }

    /// <summary>Gets the namespace; empty for none.</summary>
    public string Namespace { get; }

    /// <summary>Gets the line of the start tag.</summary>
    public int Line { get; }

    /// <summary>Gets the position of the start tag in its line.</summary>
    public int Position { get; }

    /// <summary>True if the element stands for null (XML Schema part 1, section 2.6.2).</summary>
    public bool IsNil { get; private set; }

    /// <summary>Gets the elements that the element contains.</summary>
    public IReadOnlyList<ReceivedElement> Children => _children ?? (IReadOnlyList<ReceivedElement>)[];

    /// <summary>Gets the text of the element without that of its children.</summary>
    public string Text => _more?.ToString() ?? _text;

    /// <summary>True if the element contains neither elements nor text other than white space.</summary>
    public bool IsEmpty => _children is null && string.IsNullOrWhiteSpace(Text);

    /// <summary>Returns an element that contains another one as the document does.</summary>
    public static ReceivedElement Around(ReceivedElement root) => new("", "", root.Line, root.Position) { _children = [root] };

    /// <summary>Reads a document.</summary>
    /// <param name="reader">The reader; it must refuse document types.</param>
    /// <param name="most">The maximum number of elements and attributes.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="XmlException">The document is malformed, too deep or too large.</exception>
    public static ReceivedElement Read(XmlReader reader, int most, CancellationToken cancellationToken)
    {
        ReceivedElement? root = null;
        var open = new Stack<ReceivedElement>();
        for (var count = 0; reader.Read();)
        {
            if (count % StepsBetweenChecks == 0) cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element)
            {
                count += 1 + reader.AttributeCount;
                var element = Start(reader, count > most);
                root ??= element;
                if (open.TryPeek(out var parent)) parent.Add(element);
                if (!reader.IsEmptyElement) open.Push(element);
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                open.Pop();
            }
            else if (open.TryPeek(out var current))
            {
                count++;
                current.Add(reader.Value);
            }
        }

        return root!;
    }

    /// <summary>Returns the value of an attribute; null if there is none.</summary>
    public string? Attribute(XmlName name)
    {
        if (_attributes is null) return null;
        foreach (var attribute in _attributes)
            if (attribute.Name == name.Local && name.Fit(attribute.Namespace) > 0) return attribute.Value;
        return null;
    }

    private static ReceivedElement Start(XmlReader reader, bool isTooMany)
    {
        var (line, position) = reader is IXmlLineInfo location ? (location.LineNumber, location.LinePosition) : (0, 0);
        if (reader.Depth >= JsonReadContext.MaxDepth) throw new XmlException("The elements are nested too deeply.", null, line, position);
        if (isTooMany) throw new XmlException("There are too many elements.", null, line, position);
        var element = new ReceivedElement(reader.LocalName, reader.NamespaceURI, line, position);
        while (reader.MoveToNextAttribute()) element.AddAttribute(reader);
        reader.MoveToElement();
        return element;
    }

    private void AddAttribute(XmlReader reader)
    {
        if (reader.NamespaceURI == XmlNamespaces.Declarations) return;
        if (reader.NamespaceURI == XmlNamespaces.Instance && reader.LocalName == "nil") IsNil = reader.Value.Trim() is "true" or "1";
        else (_attributes ??= []).Add((reader.LocalName, reader.NamespaceURI, reader.Value));
    }

    private void Add(ReceivedElement child)
    {
        if (_children is null && _more is null && string.IsNullOrWhiteSpace(_text)) _text = "";
        (_children ??= []).Add(child);
    }

    private void Add(string text)
    {
        if (_children is not null && string.IsNullOrWhiteSpace(text)) return;
        if (_text.Length == 0) _text = text;
        else (_more ??= new StringBuilder(_text)).Append(text);
    }
}

/// <summary>Namespaces with a meaning of their own.</summary>
internal static class XmlNamespaces
{
    /// <summary>The namespace of declarations of namespaces.</summary>
    public const string Declarations = "http://www.w3.org/2000/xmlns/";

    /// <summary>The namespace of <c>xsi:nil</c>.</summary>
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
}
