using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>The members that only the server sets. Requests omit them; a model that is written for any other purpose contains them.</summary>
public static class ReadOnlyMembers
{
    // The writer of the request that the current thread writes; null while requests contain the members.
    [ThreadStatic]
    private static Utf8JsonWriter? _request;

    /// <summary>True if the current thread writes requests that contain the members, as the client's options demand.</summary>
    [field: ThreadStatic]
    internal static bool AreSent { get; set; }

    /// <summary>Returns true if a writer writes a request without the members.</summary>
    public static bool AreOmitted(Utf8JsonWriter writer) => ReferenceEquals(writer, _request);

    /// <summary>Writes a value of a request.</summary>
    internal static void WriteRequest<T>(Utf8JsonWriter writer, JsonCodec<T> codec, T value)
    {
        _request = AreSent ? null : writer;
        try
        {
            codec.Write(writer, value);
        }
        finally
        {
            _request = null;
        }
    }
}
