package io.icpready.journey;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What managers wrote to whoever works on a task. Kept as the task's comments, and goes with it. */
@Component
public class TaskNotes {

    private final TaskService tasks;
    private final IdentityService identities;

    TaskNotes(TaskService tasks, IdentityService identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    /** Writes it in the name of whoever is logged in. */
    public void write(Task task, String words) {
        tasks.createComment(task.getId(), task.getProcessInstanceId(), words);
    }

    /** Takes away what a manager wrote to whoever had the task before. */
    public void takeBack(Task task, String by, String words) {
        tasks.getTaskComments(task.getId()).stream()
                .filter(comment -> by.equals(comment.getUserId()) && words.equals(comment.getFullMessage()))
                .forEach(comment -> tasks.deleteTaskComment(task.getId(), comment.getId()));
    }

    /** The notes of a task, the newest first. */
    public List<TaskNote> of(String taskId) {
        return tasks.getTaskComments(taskId).stream()
                .sorted(Comparator.comparing(Comment::getTime).reversed())
                .map(comment -> new TaskNote(
                        nameOf(comment.getUserId()),
                        comment.getTime().toInstant().toString(),
                        comment.getFullMessage()))
                .toList();
    }

    /** The name that people know, or the login where there is none. */
    private String nameOf(String userId) {
        return Optional.ofNullable(userId)
                .map(id -> identities.createUserQuery().userId(id).singleResult())
                .map(TaskNotes::fullName)
                .filter(name -> !name.isBlank())
                .orElse(String.valueOf(userId));
    }

    private static String fullName(User user) {
        return Stream.of(user.getFirstName(), user.getLastName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
