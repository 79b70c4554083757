namespace Schematic.Definitions.Diagnostics;

// SCH7xxx: compatibility. 700x: records; 701x: operations; 702x: parameters; 703x: bodies; 704x: responses; 705x: types; 707x:
// authentication; 708x: names in C#.
public static partial class DiagnosticDescriptors
{
    /// <summary>A record of a surface is not what <c>SchematicAccept</c> writes.</summary>
    public static DiagnosticDescriptor UnreadableRecord { get; } = Error(
        "SCH7001", "Record not readable", "This is no record of an API's surface: {0}");

    /// <summary>Compatibility is asked for, and nothing is recorded to compare with.</summary>
    public static DiagnosticDescriptor NothingRecorded { get; } = Warning(
        "SCH7002", "Nothing recorded", "There is no '{0}' to compare with; 'dotnet build -t:SchematicAccept' records what is there now");

    /// <summary>The file system refuses to write a record.</summary>
    public static DiagnosticDescriptor RecordNotWritten { get; } = Error(
        "SCH7003", "Record not written", "The record cannot be written: {0}");

    /// <summary>Two descriptions would have one record.</summary>
    public static DiagnosticDescriptor SharedRecord { get; } = Error(
        "SCH7004", "Record shared", "The record of this description would also be that of '{0}'; one of the two needs another file name");

    /// <summary>An operation is gone.</summary>
    public static DiagnosticDescriptor OperationRemoved { get; } = Warning(
        "SCH7010", "Operation removed", "The operation '{0}' ({1}) is gone");

    /// <summary>An operation has another method or path.</summary>
    public static DiagnosticDescriptor OperationMoved { get; } = Warning(
        "SCH7011", "Operation moved", "The operation '{0}' is {2} now, which was {1}: what is in use calls the old address");

    /// <summary>A message of a WebSocket endpoint is gone.</summary>
    public static DiagnosticDescriptor MessageRemoved { get; } = Warning(
        "SCH7012", "Message removed", "The message '{1}' of '{0}' is gone");

    /// <summary>A parameter or form field is gone.</summary>
    public static DiagnosticDescriptor ParameterRemoved { get; } = Warning(
        "SCH7020", "Parameter removed", "The {1} of '{0}' is gone");

    /// <summary>A parameter or form field that every request needs is new.</summary>
    public static DiagnosticDescriptor RequiredParameterAdded { get; } = Warning(
        "SCH7021", "Required parameter added", "'{0}' now needs the {1}");

    /// <summary>A parameter or form field that could be left out has become required.</summary>
    public static DiagnosticDescriptor ParameterBecameRequired { get; } = Warning(
        "SCH7022", "Parameter became required", "The {1} of '{0}' can no longer be left out");

    /// <summary>The value of a parameter or form field becomes another text.</summary>
    public static DiagnosticDescriptor ParameterSerializedDifferently { get; } = Warning(
        "SCH7023", "Parameter serialized differently", "The {1} of '{0}' is written as '{3}' now, which was '{2}': what is in use sends the old form");

    /// <summary>An operation takes no body any more.</summary>
    public static DiagnosticDescriptor BodyRemoved { get; } = Warning(
        "SCH7030", "Body removed", "'{0}' takes no body any more");

    /// <summary>A body that could be left out has become required, or is new and required.</summary>
    public static DiagnosticDescriptor BodyBecameRequired { get; } = Warning(
        "SCH7031", "Body became required", "'{0}' now needs a body");

    /// <summary>A body is no longer taken in one of its media types.</summary>
    public static DiagnosticDescriptor BodyMediaTypeRemoved { get; } = Warning(
        "SCH7032", "Media type of a body removed", "'{0}' no longer takes a body as '{1}'");

    /// <summary>A response is gone.</summary>
    public static DiagnosticDescriptor ResponseRemoved { get; } = Warning(
        "SCH7040", "Response removed", "'{0}' no longer answers {1}");

    /// <summary>A response has no longer the content that it had.</summary>
    public static DiagnosticDescriptor ResponseContentRemoved { get; } = Warning(
        "SCH7041", "Content of a response removed", "The response {1} of '{0}' no longer comes as '{2}'");

    /// <summary>Success may have another content than what callers expect.</summary>
    public static DiagnosticDescriptor ResponseAdded { get; } = Warning(
        "SCH7042", "Response of another type added", "'{0}' may now answer {1} with '{2}', which callers do not expect");

    /// <summary>A type has become one that has nothing to do with it.</summary>
    public static DiagnosticDescriptor TypeChanged { get; } = Warning(
        "SCH7050", "Type changed", "{0}: the type is '{2}' now, which was '{1}'");

    /// <summary>A value that is sent may no longer be accepted.</summary>
    public static DiagnosticDescriptor RequestTypeNarrowed { get; } = Warning(
        "SCH7051", "Type of a request narrowed", "{0}: '{2}' is accepted now, not all of '{1}' any more");

    /// <summary>A value may arrive that callers do not expect.</summary>
    public static DiagnosticDescriptor ResponseTypeWidened { get; } = Warning(
        "SCH7052", "Type of a response widened", "{0}: '{2}' may arrive now, which is more than '{1}'");

    /// <summary>A member of an object is gone.</summary>
    public static DiagnosticDescriptor MemberRemoved { get; } = Warning(
        "SCH7053", "Member removed", "The member '{1}' of '{0}' is gone{2}");

    /// <summary>A member that every request needs is new.</summary>
    public static DiagnosticDescriptor RequiredMemberAdded { get; } = Warning(
        "SCH7054", "Required member added", "Requests need the new member '{1}' of '{0}'");

    /// <summary>A member that requests could leave out has become required.</summary>
    public static DiagnosticDescriptor MemberBecameRequired { get; } = Warning(
        "SCH7055", "Member became required", "Requests can no longer leave out the member '{1}' of '{0}'");

    /// <summary>A member that responses always had may be missing.</summary>
    public static DiagnosticDescriptor MemberBecameOptional { get; } = Warning(
        "SCH7056", "Member became optional", "Responses may leave out the member '{1}' of '{0}'");

    /// <summary>A value of an enum is gone.</summary>
    public static DiagnosticDescriptor EnumValueRemoved { get; } = Warning(
        "SCH7057", "Enum value removed", "The value '{1}' of '{0}' is gone");

    /// <summary>A branch of a union is gone.</summary>
    public static DiagnosticDescriptor UnionBranchRemoved { get; } = Warning(
        "SCH7058", "Union branch removed", "'{0}' can no longer be '{1}'");

    /// <summary>A type that no operation uses, but callers can, is gone.</summary>
    public static DiagnosticDescriptor TypeRemoved { get; } = Warning(
        "SCH7059", "Type removed", "The type '{0}' is gone");

    /// <summary>Credentials that were enough are no longer.</summary>
    public static DiagnosticDescriptor AuthenticationChanged { get; } = Warning(
        "SCH7070", "Authentication changed", "{0}: {1} was enough, {2} is needed now");

    /// <summary>A credential is no longer read from an environment variable.</summary>
    public static DiagnosticDescriptor CredentialSourceRemoved { get; } = Warning(
        "SCH7071", "Source of a credential removed", "The credential '{0}' is no longer read from the environment variable {1}");

    /// <summary>Something has another name in C#, and is the same on the wire.</summary>
    public static DiagnosticDescriptor CodeNameChanged { get; } = Warning(
        "SCH7080", "C# name changed", "{0} is '{2}' in C# now, which was '{1}'; an overrides file can keep the name");

    /// <summary>A change that the wire allows gives something another type in C#.</summary>
    public static DiagnosticDescriptor CodeTypeChanged { get; } = Warning(
        "SCH7081", "C# type changed", "{0}: the type in C# follows from '{2}' now, which was '{1}', and does not convert by itself");

    /// <summary>A method or request that callers may use is gone, while its operation is there.</summary>
    public static DiagnosticDescriptor CodeMemberRemoved { get; } = Warning(
        "SCH7082", "C# member removed", "The {0} '{1}' of '{2}' is gone");
}
