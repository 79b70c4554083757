namespace Schematic.Definitions.Diagnostics;

// SCH7xxx: compatibility. 700x: records; 701x: operations; 702x: parameters; 703x: bodies; 704x: responses; 705x: types; 706x: positions; 707x:
// authentication; 708x: names in C#.
public static partial class DiagnosticDescriptors
{
    /// <summary>A record of a surface that <c>SchematicAccept</c> did not write.</summary>
    public static DiagnosticDescriptor UnreadableRecord { get; } = Error(
        "SCH7001", "Record not readable", "The file is not a record of an API's surface: {0}");

    /// <summary>A compatibility check without a record to compare with.</summary>
    public static DiagnosticDescriptor NothingRecorded { get; } = Warning(
        "SCH7002", "No record", "The record '{0}' does not exist; 'dotnet build -t:SchematicAccept' records the current surface");

    /// <summary>The file system rejects the writing of a record.</summary>
    public static DiagnosticDescriptor RecordNotWritten { get; } = Error(
        "SCH7003", "Record not written", "The record cannot be written: {0}");

    /// <summary>Two descriptions with the same record.</summary>
    public static DiagnosticDescriptor SharedRecord { get; } = Error(
        "SCH7004", "Record shared", "The record of this description is also the record of '{0}'; rename one of the two files");

    /// <summary>An operation was removed.</summary>
    public static DiagnosticDescriptor OperationRemoved { get; } = Warning(
        "SCH7010", "Operation removed", "The operation '{0}' ({1}) was removed");

    /// <summary>An operation has another method or path.</summary>
    public static DiagnosticDescriptor OperationMoved { get; } = Warning(
        "SCH7011", "Operation moved", "The operation '{0}' changed from {1} to {2}; existing callers use the old address");

    /// <summary>A message of a WebSocket endpoint was removed.</summary>
    public static DiagnosticDescriptor MessageRemoved { get; } = Warning(
        "SCH7012", "Message removed", "The message '{1}' of '{0}' was removed");

    /// <summary>A parameter or form field was removed.</summary>
    public static DiagnosticDescriptor ParameterRemoved { get; } = Warning(
        "SCH7020", "Parameter removed", "The {1} of '{0}' was removed");

    /// <summary>A required parameter or form field was added.</summary>
    public static DiagnosticDescriptor RequiredParameterAdded { get; } = Warning(
        "SCH7021", "Required parameter added", "'{0}' now requires the {1}");

    /// <summary>An optional parameter or form field became required.</summary>
    public static DiagnosticDescriptor ParameterBecameRequired { get; } = Warning(
        "SCH7022", "Parameter became required", "The {1} of '{0}' is now required");

    /// <summary>A parameter or form field is serialized differently.</summary>
    public static DiagnosticDescriptor ParameterSerializedDifferently { get; } = Warning(
        "SCH7023", "Parameter serialized differently", "The serialization of the {1} of '{0}' changed from '{2}' to '{3}'; existing callers send the old form");

    /// <summary>An operation no longer accepts a body.</summary>
    public static DiagnosticDescriptor BodyRemoved { get; } = Warning(
        "SCH7030", "Body removed", "'{0}' no longer accepts a body");

    /// <summary>An optional body became required, or a required body was added.</summary>
    public static DiagnosticDescriptor BodyBecameRequired { get; } = Warning(
        "SCH7031", "Body became required", "'{0}' now requires a body");

    /// <summary>A body is no longer accepted in one of its media types.</summary>
    public static DiagnosticDescriptor BodyMediaTypeRemoved { get; } = Warning(
        "SCH7032", "Media type of a body removed", "'{0}' no longer accepts a body as '{1}'");

    /// <summary>A response was removed.</summary>
    public static DiagnosticDescriptor ResponseRemoved { get; } = Warning(
        "SCH7040", "Response removed", "The response {1} of '{0}' was removed");

    /// <summary>A response no longer has content of a kind that it had.</summary>
    public static DiagnosticDescriptor ResponseContentRemoved { get; } = Warning(
        "SCH7041", "Content of a response removed", "The response {1} of '{0}' no longer has content as '{2}'");

    /// <summary>A success can have content that existing callers do not expect.</summary>
    public static DiagnosticDescriptor ResponseAdded { get; } = Warning(
        "SCH7042", "Response of another type added", "'{0}' can now return {1} with '{2}', which existing callers do not expect");

    /// <summary>A type changed to an unrelated type.</summary>
    public static DiagnosticDescriptor TypeChanged { get; } = Warning(
        "SCH7050", "Type changed", "{0}: the type changed from '{1}' to '{2}'");

    /// <summary>A value that was accepted may now be rejected.</summary>
    public static DiagnosticDescriptor RequestTypeNarrowed { get; } = Warning(
        "SCH7051", "Type of a request narrowed", "{0}: the accepted type narrowed from '{1}' to '{2}'");

    /// <summary>A response may contain a value that existing callers do not expect.</summary>
    public static DiagnosticDescriptor ResponseTypeWidened { get; } = Warning(
        "SCH7052", "Type of a response widened", "{0}: the returned type widened from '{1}' to '{2}'");

    /// <summary>A member of an object was removed.</summary>
    public static DiagnosticDescriptor MemberRemoved { get; } = Warning(
        "SCH7053", "Member removed", "The member '{1}' of '{0}' was removed{2}");

    /// <summary>A member that every request requires was added.</summary>
    public static DiagnosticDescriptor RequiredMemberAdded { get; } = Warning(
        "SCH7054", "Required member added", "Requests now require the new member '{1}' of '{0}'");

    /// <summary>A member that requests could omit became required.</summary>
    public static DiagnosticDescriptor MemberBecameRequired { get; } = Warning(
        "SCH7055", "Member became required", "Requests now require the member '{1}' of '{0}'");

    /// <summary>A member that responses always contained may be missing.</summary>
    public static DiagnosticDescriptor MemberBecameOptional { get; } = Warning(
        "SCH7056", "Member became optional", "Responses may now omit the member '{1}' of '{0}'");

    /// <summary>A value of an enum was removed.</summary>
    public static DiagnosticDescriptor EnumValueRemoved { get; } = Warning(
        "SCH7057", "Enum value removed", "The value '{1}' of '{0}' was removed");

    /// <summary>A branch of a union was removed.</summary>
    public static DiagnosticDescriptor UnionBranchRemoved { get; } = Warning(
        "SCH7058", "Union branch removed", "The branch '{1}' of '{0}' was removed");

    /// <summary>A type that callers can use, but no operation uses, was removed.</summary>
    public static DiagnosticDescriptor TypeRemoved { get; } = Warning(
        "SCH7059", "Type removed", "The type '{0}' was removed");

    /// <summary>An optional parameter of a method was inserted before others.</summary>
    public static DiagnosticDescriptor ParameterInserted { get; } = Warning(
        "SCH7060", "Parameter inserted", "In the methods of '{0}', '{1}' now precedes '{2}'; existing calls that pass it by position pass '{1}' instead");

    /// <summary>Parameters of a method are in another order.</summary>
    public static DiagnosticDescriptor ParametersReordered { get; } = Warning(
        "SCH7061", "Parameters reordered", "In the methods of '{0}', the parameters are now ({2}) instead of ({1}); existing calls by position pass other values");

    /// <summary>Credentials that were sufficient no longer are.</summary>
    public static DiagnosticDescriptor AuthenticationChanged { get; } = Warning(
        "SCH7070", "Authentication changed", "{0}: {1} was sufficient, {2} is now required");

    /// <summary>A credential is no longer read from an environment variable.</summary>
    public static DiagnosticDescriptor CredentialSourceRemoved { get; } = Warning(
        "SCH7071", "Source of a credential removed", "The credential '{0}' is no longer read from the environment variable {1}");

    /// <summary>A C# name changed; the wire format did not.</summary>
    public static DiagnosticDescriptor CodeNameChanged { get; } = Warning(
        "SCH7080", "C# name changed", "{0}: the C# name changed from '{1}' to '{2}'; an overrides file can keep the old name");

    /// <summary>A change that is compatible on the wire changes a C# type.</summary>
    public static DiagnosticDescriptor CodeTypeChanged { get; } = Warning(
        "SCH7081", "C# type changed", "{0}: the C# type follows from '{2}' instead of '{1}' and does not convert implicitly");

    /// <summary>A method or request of an existing operation was removed.</summary>
    public static DiagnosticDescriptor CodeMemberRemoved { get; } = Warning(
        "SCH7082", "C# member removed", "The {0} '{1}' of '{2}' was removed");
}
