package io.icpready.documents.reading.process;

/** On this machine no picture can be read: no native library for it, or no Java to start. */
final class UnsupportedMachineException extends Exception {

    UnsupportedMachineException(Throwable cause) {
        super("Pictures cannot be read on this machine", cause);
    }
}
